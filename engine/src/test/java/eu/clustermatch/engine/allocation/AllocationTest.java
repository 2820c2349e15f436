package eu.clustermatch.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllocationTest {
  @Test
  void what_is_nearest_serves_as_long_as_all_are_served() {
    AllocationAnswer answer =
        Crisis.of(
                """
                needs a: 100 pieces product:mask in A
                needs b: 100 pieces product:mask in B
                has near: 100 pieces product:mask in B
                has far: 100 pieces product:mask in C
                """)
            .plan();
    System.out.println(answer);
    assertThat(Crisis.flows(answer)).isEqualTo("near -> a: 100\nfar -> b: 100");
  }

  @Test
  void show() {
    AllocationAnswer answer =
        Crisis.of(
                """
                needs a: 5000 pieces product:surgical by 2020-04-03 in A
                needs b: 100 dozen product:surgical by 2020-04-03 in B; priority 2
                needs c: 100 pieces product:ffp2 in B; no substitutes
                needs g: 10 l product:gel in B; no substitutes
                needs w: 500 pieces product:ffp2 in C; unsplit
                needs n: 500 pieces product:gown in C; unsplit
                has o1: 2 thousand product:surgical in B
                has o2: 1200 pieces product:ffp2 in C from 2020-04-01
                has o3: 3000 pieces product:surgical in D from 2020-04-10
                has o4: 300 pieces product:mask in C
                has g1: 10 kg product:gel in C
                """)
            .plan();
    System.out.println(Crisis.flows(answer));
    answer.shortfall().forEach(System.out::println);
    answer.unused().forEach(System.out::println);
    answer.totals().forEach(System.out::println);
  }
}
