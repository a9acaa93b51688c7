package org.throughline.query.page.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.throughline.events.implementation.administration.ItemCount;
import org.throughline.query.page.PagePath;
import org.throughline.query.subject.implementation.administration.AdministrationState;

/** Where an administration leads to, relative to the first page. */
final class Links {

    private Links() {}

    /** A form, with this filled in. */
    static String record(String command, String filledIn) {
        return "record/%s?%s".formatted(command, filledIn);
    }

    /** Where a ballot is cast. */
    static String ballot(AdministrationState state) {
        return PagePath.of("administration", state.administrationId()) + "/ballot";
    }

    /** The form of the check, with what the votes settled. */
    static String check(AdministrationState state) {
        List<String> fields = new ArrayList<>();
        add(fields, "administrationId", state.administrationId());
        add(fields, "organizationId", state.organizationId());
        add(fields, "practice", state.practice());
        add(fields, "instrument", state.instrument());
        add(fields, "instrumentVersion", state.instrumentVersion());
        state.sections().forEach(section -> add(fields, "sections", section));
        for (String item : state.items()) {
            state.latest(item).ifPresent(count -> add(fields, item, count));
        }
        return record("record-fidelity-check", String.join("&", fields));
    }

    private static void add(List<String> fields, String item, ItemCount count) {
        if (count.points() != null) {
            add(fields, "answers/" + item, count.points().toString());
        } else if (count.state() != null) {
            add(fields, "answers/" + item, count.state().name());
        }
    }

    private static void add(List<String> fields, String name, String value) {
        fields.add("%s=%s".formatted(encoded(name), encoded(value)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
