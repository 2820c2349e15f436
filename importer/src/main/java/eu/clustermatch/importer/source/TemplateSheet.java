package eu.clustermatch.importer.source;

import eu.clustermatch.engine.model.Label;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of the template.
 *
 * @param columns in an order in which people fill them; all are in the layout
 */
record TemplateSheet(String name, Label label, List<String> columns) {
  static final List<TemplateSheet> ALL =
      List.of(
          of(
              "Organisations",
              Label.ORGANISATION,
              "name country region city website memberOf memberSince size roles vat ecosystems"
                  + " technologies activities products inputs skillsOffered skillsSought networks"
                  + " description_en latitude longitude shortName id"),
          of(
              "Clusters",
              Label.CLUSTER,
              "name country region website founded ecosystems technologies networks partnerOf"
                  + " description_en latitude longitude id"),
          of("Networks", Label.NETWORK, "id name kind website members description_en"),
          of("Products", Label.PRODUCT, "id name kind description_en total totalUnit totalSource"),
          of(
              "Offers",
              Label.OFFER,
              "id title_en kind offeredBy about quantity unit validFrom validTo country region"
                  + " description_en"),
          of(
              "Demands",
              Label.DEMAND,
              "id title_en kind soughtBy about quantity unit validFrom validTo country region"
                  + " description_en"),
          of("Regions", Label.REGION, "id name priorities latitude longitude"));

  private static final int WIDTH = 18;

  private static TemplateSheet of(String name, Label label, String columns) {
    return new TemplateSheet(name, label, List.of(columns.split(" ")));
  }

  /** What the column may hold. */
  Cell cell(String column) {
    return Objects.requireNonNull(Layout.of(label).cell(column), column);
  }

  /** Whether rows need the column. */
  boolean needs(String column) {
    return Layout.of(label).required().contains(column);
  }

  /** The header, and lists to choose from below it. */
  void write(Worksheet sheet, TemplateLists lists) {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      sheet.value(0, i, column);
      sheet.style(0, i).bold().set();
      sheet.width(i, WIDTH);
      lists.offer(sheet, i, cell(column).options());
    }
    sheet.freezePane(0, 1);
  }
}
