package org.throughline.infra.people;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Fault;
import org.throughline.command.Faults;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.door.TextForm;
import org.throughline.command.door.UnstorableText;
import tools.jackson.databind.JsonNode;

/** Reads what is said of a person, or everything that is wrong with it. Faults name fields, never what stood in them. */
final class ContactReader {

    private static final Set<String> FIELDS = Set.of("name", "email", "phone");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ().x/-]{2,39}");

    private final JsonNode json;
    private final Faults faults = new Faults();

    private ContactReader(JsonNode json) {
        this.json = json;
    }

    /**
     * The contact in this JSON.
     *
     * @throws Refusal MALFORMED with every fault
     */
    static Contact read(JsonNode json) {
        return new ContactReader(json).contact();
    }

    private Contact contact() {
        if (!json.isObject()) {
            throw malformed(new Fault("", "wrong-type", "an object is expected"));
        }
        UnstorableText.in(json).told().stream()
                .filter(fault -> isKnown(fault.pointer()))
                .forEach(fault -> faults.add(() -> fault));
        json.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(
                        () -> new Fault(Fault.pointer("", name), "unknown-field", "there is no such field")));
        String name = text(
                "name",
                200,
                TextForm::isLine,
                "1 to 200 characters that show something, none of them a control character");
        String email = text(
                "email", 254, EMAIL.asMatchPredicate(), "an address with an @, without spaces, 254 characters at most");
        String phone = text("phone", 40, PHONE.asMatchPredicate(), "digits, spaces and + ( ) . x / -, 3 to 40 of them");
        if (name == null && !json.hasNonNull("name")) {
            faults.add(() -> new Fault("/name", "missing", "a person has a name"));
        }
        if (!faults.isEmpty() || name == null) {
            throw Refusal.of(RefusalCode.MALFORMED, "It has %d fault(s)".formatted(faults.count()), faults);
        }
        return new Contact(TextForm.line(name), email, phone);
    }

    private static boolean isKnown(String pointer) {
        return !pointer.isEmpty() && FIELDS.contains(pointer.substring(1));
    }

    private @Nullable String text(String field, int most, Predicate<String> form, String expected) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            faults.add(() -> new Fault("/" + field, "wrong-type", "text is expected"));
            return null;
        }
        String text = value.stringValue();
        if (text.length() > most || !form.test(text)) {
            faults.add(() -> new Fault("/" + field, "not-valid", expected));
            return null;
        }
        return text;
    }

    static Refusal malformed(Fault fault) {
        return Refusal.of(RefusalCode.MALFORMED, "It has 1 fault(s)", List.of(fault));
    }
}
