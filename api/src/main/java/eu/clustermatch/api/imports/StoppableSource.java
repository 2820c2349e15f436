package eu.clustermatch.api.imports;

import eu.clustermatch.engine.model.Label;
import eu.clustermatch.importer.source.Item;
import eu.clustermatch.importer.source.Sink;
import eu.clustermatch.importer.source.Source;
import java.io.IOException;
import java.util.function.BiConsumer;

/** A source that ends with {@link ImportStopped} where its job is to stop. */
record StoppableSource(Source source, ImportJob job) implements Source {
  @Override
  public String name() {
    return source.name();
  }

  @Override
  public void read(Sink sink) throws IOException {
    job.read();
    source.read(new Checked(sink, job));
    // A reader may have taken the exception for a flaw of the file.
    job.check();
  }

  private record Checked(Sink sink, ImportJob job) implements Sink {
    @Override
    public void expect(long items) {
      job.check();
      sink.expect(items);
    }

    @Override
    public void accept(Item item) {
      job.check();
      sink.accept(item);
    }

    @Override
    public void names(Label label, int most, BiConsumer<String, String> idAndName) {
      sink.names(label, most, idAndName);
    }
  }
}
