package org.throughline.infra.ballot;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.Refusal;
import org.throughline.command.door.RequestBodies;
import org.throughline.command.implementation.fidelity.administration.BallotBox;
import org.throughline.command.implementation.fidelity.administration.BallotBox.Round;
import org.throughline.query.read.ReadRefusal;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/administrations/{id}/ballots}: where ballots are cast, and how many were. Nobody is asked who they are. */
@RestController
final class BallotController {

    /** Where ballots are cast. */
    static final String BALLOTS = "/api/administrations/{id}/ballots";

    private final BallotBox box;
    private final RequestBodies bodies;

    BallotController(BallotBox box, JsonMapper json) {
        this.box = box;
        this.bodies = new RequestBodies(json);
    }

    /**
     * How far a round is; never what anybody answered.
     *
     * @param round its number
     * @param invited how many people are asked for a ballot
     * @param cast how many ballots were cast
     */
    record Count(String administrationId, int round, int invited, int cast) {}

    @PostMapping(
            path = BALLOTS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Count> cast(@PathVariable String id, HttpServletRequest request) throws IOException {
        BallotReader.Sent sent = BallotReader.read(bodies.one(request.getInputStream()));
        return told(box.cast(id, sent.round(), sent.ballot()));
    }

    @GetMapping(path = BALLOTS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Count> count(@PathVariable String id) {
        try {
            return told(box.round(id));
        } catch (Refusal none) {
            throw ReadRefusal.of(ReadRefusal.Code.NOT_FOUND, none.detail());
        }
    }

    private static ResponseEntity<Count> told(Round round) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Count(round.opened().administrationId(), round.number(), round.invited(), round.cast()));
    }
}
