package eu.clustermatch.api.imports;

import eu.clustermatch.api.config.Settings;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Receives uploads: piece by piece onto the disk, whatever their size. */
@Component
final class Uploads {
  /** Pieces, of some kilobytes each, that are in memory at once. */
  private static final int PIECES = 8;

  private final Imports imports;
  private final UploadLimit limit;

  Uploads(Imports imports, Settings settings) {
    this.imports = imports;
    this.limit = new UploadLimit(settings.imports().maxSize());
  }

  /**
   * Receives an upload and queues its import; what was received goes again where that fails.
   *
   * @param contentLength as announced, or -1
   */
  Mono<ImportJob> receive(Flux<PartEvent> pieces, long contentLength) {
    return Mono.fromRunnable(() -> limit.checkAnnounced(contentLength))
        .then(
            Mono.usingWhen(
                Mono.fromCallable(imports::open).subscribeOn(Schedulers.boundedElastic()),
                upload -> receive(upload, pieces),
                upload -> Mono.empty(),
                (upload, error) -> discard(upload),
                Uploads::discard))
        .onErrorMap(DisconnectedClientHelper::isClientDisconnectedException, Uploads::brokenOff)
        .onErrorMap(ServerWebInputException.class, Uploads::brokenOff)
        .onErrorMap(ContentTooLargeException.class, Uploads::fieldTooLarge);
  }

  private Mono<ImportJob> receive(Upload upload, Flux<PartEvent> pieces) {
    Receiving receiving = new Receiving(upload, limit);
    return pieces
        .map(Piece::of)
        .publishOn(Schedulers.boundedElastic(), PIECES)
        .doOnNext(receiving::accept)
        .then(Mono.fromCallable(() -> imports.submit(upload, receiving.order())))
        .doFinally(end -> close(receiving));
  }

  private static void close(Receiving receiving) {
    try {
      receiving.close();
    } catch (IOException e) {
      // The file is deleted anyway.
    }
  }

  private static Mono<Void> discard(Upload upload) {
    return Mono.<Void>fromRunnable(upload::discard).subscribeOn(Schedulers.boundedElastic());
  }

  private static Throwable brokenOff(Throwable e) {
    return new ResponseStatusException(
        HttpStatus.BAD_REQUEST, "The upload broke off, or is no proper multipart/form-data.", e);
  }

  private static Throwable fieldTooLarge(Throwable e) {
    return new ResponseStatusException(
        HttpStatus.CONTENT_TOO_LARGE,
        "A field, or the head of a part, is too large; is a file sent without a file name?",
        e);
  }
}
