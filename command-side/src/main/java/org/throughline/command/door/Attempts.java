package org.throughline.command.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.throughline.command.Claim;
import org.throughline.command.Command;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what came in what can be tried: a command that is there, in its form, from somebody who may. */
final class Attempts {

    private final CommandRegistry registry;
    private final CommandReader reader;
    private final ObjectWriter canonical;
    private final Authority authority;
    private final Clock clock;

    Attempts(CommandRegistry registry, JsonMapper json, Clock clock, LocalDate earliest, Authority authority) {
        this.registry = registry;
        this.reader = new CommandReader(json, clock, earliest);
        this.canonical = json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * The attempt.
     *
     * @throws Refusal UNKNOWN_COMMAND or MALFORMED, or what authority says
     */
    Attempt of(CommandRequest request, Caller caller) {
        CommandType type = registry.find(request.command())
                .orElseThrow(() -> Refusal.of(
                        RefusalCode.UNKNOWN_COMMAND, "There is no command '%s'".formatted(request.command())));
        requireWhole(type, request);
        Claim claim = Claim.of(request.originallyRecordedAt(), clock, !Caller.SAMPLE.equals(caller.source()));
        Clock then = claim == null ? clock : claim.clock();
        Command command = reader.read(type, request.payload(), then);
        authority.permit(caller, command);
        String commandId = request.commandId() == null ? NewId.next() : request.commandId();
        return new Attempt(
                type, command, commandId, fingerprint(type, request), request, caller, claim, LocalDate.now(then));
    }

    /** What is put right is said in full: a day left out would be today. */
    private static void requireWhole(CommandType type, CommandRequest request) {
        Faults faults = new Faults();
        if (request.correction() == null) {
            return;
        }
        if (!request.payload().has("effectiveOn")) {
            faults.add(() -> new Fault("/effectiveOn", "missing", "the day on which it was so"));
        }
        if (!type.corrects()) {
            faults.add(() -> new Fault("", "not-valid", "%s corrects nothing".formatted(type.name())));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, "%s is no correction".formatted(type.name()), faults);
        }
    }

    /** Stands in the metadata of events; what was said in confidence could be guessed from it, so it has no part in it. */
    private String fingerprint(CommandType type, CommandRequest request) {
        ObjectNode payload = ((ObjectNode) request.payload()).deepCopy().remove(type.confidential());
        String text = type.name()
                + canonical.writeValueAsString(payload)
                + (request.correction() == null ? "" : request.correction());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
