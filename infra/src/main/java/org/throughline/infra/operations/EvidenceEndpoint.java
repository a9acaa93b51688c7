package org.throughline.infra.operations;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;
import org.throughline.infra.log.evidence.Checkpoint;
import org.throughline.infra.log.evidence.EvidenceTable;
import org.throughline.infra.log.evidence.Verdict;
import org.throughline.infra.log.evidence.Verifier;

/**
 * {@code /actuator/evidence}: GET tells the last checkpoint, {@code position:chain}, worth noting elsewhere; POST verifies
 * the whole log, against such a note when it follows in the address.
 */
@Component
@Endpoint(id = "evidence")
class EvidenceEndpoint {

    private final EvidenceTable table;
    private final Verifier verifier;

    EvidenceEndpoint(EvidenceTable table, Verifier verifier) {
        this.table = table;
        this.verifier = verifier;
    }

    /**
     * How far the log is sealed.
     *
     * @param logPosition of its last event
     * @param checkpoint the last one, {@code position:chain}
     */
    record Status(long position, String chain, long logPosition, String checkpoint) {}

    @ReadOperation
    public Status status() {
        Checkpoint last = table.checkpointUpTo(Long.MAX_VALUE).orElse(Checkpoint.START);
        return new Status(
                last.position(), last.chain().toString(), table.bounds().last(), last.toString());
    }

    @WriteOperation
    public Verdict verify() {
        return verifier.verify(null);
    }

    @WriteOperation
    public Verdict verifyAgainst(@Selector String published) {
        return verifier.verify(parse(published));
    }

    private static Checkpoint parse(String published) {
        try {
            return Checkpoint.parse(published);
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointRequestException(String.valueOf(e.getMessage()), "published");
        }
    }
}
