package org.throughline.command.door;

import org.throughline.command.Fault;
import org.throughline.command.Faults;
import tools.jackson.databind.JsonNode;

/**
 * Finds text that could not come back byte for byte: the character NUL, which PostgreSQL cannot store, and halves of
 * surrogate pairs, which no encoding can carry. Everything else is kept as it is.
 */
public final class UnstorableText {

    private UnstorableText() {}

    /** A fault for every such text, names of fields included. */
    public static Faults in(JsonNode node) {
        Faults faults = new Faults();
        collect("", node, faults);
        return faults;
    }

    private static void collect(String pointer, JsonNode node, Faults faults) {
        if (node.isString() && isUnstorable(node.stringValue())) {
            faults.add(() -> new Fault(pointer, "unstorable-text", "holds a NUL or half of a surrogate pair"));
        }
        node.properties().forEach(field -> {
            String path = Fault.pointer(pointer, field.getKey());
            if (isUnstorable(field.getKey())) {
                faults.add(
                        () -> new Fault(path, "unstorable-text", "the name holds a NUL or half of a surrogate pair"));
            }
            collect(path, field.getValue(), faults);
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), faults);
            }
        }
    }

    /** Whether this could not come back byte for byte. */
    static boolean is(JsonNode node) {
        return node.isString() && isUnstorable(node.stringValue());
    }

    private static boolean isUnstorable(String text) {
        return text.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
