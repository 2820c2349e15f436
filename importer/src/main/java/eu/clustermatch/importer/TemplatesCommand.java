package eu.clustermatch.importer;

import eu.clustermatch.importer.source.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The command {@code import templates}. */
@Command(
    name = "templates",
    mixinStandardHelpOptions = true,
    description = "Writes an empty workbook and a zip of empty CSV files, to be filled in.")
final class TemplatesCommand implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli
  private ImportCommand imports;

  @Parameters(paramLabel = "FOLDER", description = "Where to.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path folder;

  @Override
  public Integer call() {
    try {
      Files.createDirectories(folder);
      for (Template template : Template.values()) {
        Path file = folder.resolve(template.fileName());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
          template.write(out);
        }
        imports.say("Wrote " + file.toAbsolutePath());
      }
      return ImportCommand.DONE;
    } catch (FileAlreadyExistsException e) {
      return imports.failed("There is a file " + e.getFile() + " already; it was left as it is.");
    } catch (IOException e) {
      return imports.failed("The templates cannot be written: " + e.getMessage());
    }
  }
}
