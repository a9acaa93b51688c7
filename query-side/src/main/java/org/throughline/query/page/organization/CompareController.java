package org.throughline.query.page.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.organization.Comparison.Alignment;
import org.throughline.query.page.organization.UnitNames.Meant;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;

/**
 * {@code GET /compare?schools=a,b}: two to four schools or districts side by side. Its form sends names; they lead to the
 * address with the ids.
 */
@Controller
final class CompareController {

    private static final int MOST = 4;

    private final CompareReads reads;
    private final PageParts parts;
    private final ComputedReads computed;

    CompareController(CompareReads reads, PageParts parts, ComputedReads computed) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
    }

    @GetMapping("/compare")
    @Nullable
    String page(
            @RequestParam(required = false) @Nullable String schools,
            @RequestParam(name = "name", required = false) String @Nullable [] typed,
            @RequestParam(required = false) @Nullable String align,
            When when,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        Moment moment = parts.open(model, "./", "compare", when);
        Alignment alignment = alignment(align);
        List<String> names = filled(typed);
        List<String> ids = names.isEmpty() ? ids(schools) : List.of();
        if (names.isEmpty() && parts.isUnchanged(request)) {
            return null;
        }
        UnitNames units = computed.compute(() -> reads.names(moment));
        List<String> faults = new ArrayList<>();
        if (!names.isEmpty()) {
            List<String> meant = meant(names, units, faults);
            if (faults.isEmpty()) {
                return "redirect:/compare" + query(meant, alignment, moment);
            }
        }
        List<String> unknown = ids.stream().filter(id -> !units.has(id)).toList();
        if (!unknown.isEmpty()) {
            faults.add(
                    unknown.size() == 1
                            ? "One of the schools asked for was not there: " + moment.words()
                            : "%d of the schools asked for were not there: %s"
                                    .formatted(unknown.size(), moment.words()));
        }
        if (ids.size() > MOST) {
            faults.add("At most four can be compared; these are the first of them");
        }
        List<String> shown = ids.stream().filter(units::has).limit(MOST).toList();
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("faults", faults);
        model.addAttribute("offered", units.offered());
        model.addAttribute("fields", fields(names, shown, units));
        model.addAttribute("align", alignment.wire());
        model.addAttribute(
                "compared", shown.size() < 2 ? null : computed.compute(() -> reads.compare(shown, alignment, moment)));
        return "side";
    }

    private static Alignment alignment(@Nullable String text) {
        String asked = PageParts.filled(text);
        Alignment alignment =
                asked == null ? null : Parameters.constant("align", asked.toUpperCase(Locale.ROOT), Alignment.class);
        return Objects.requireNonNullElse(alignment, Alignment.CALENDAR);
    }

    private static List<String> ids(@Nullable String schools) {
        String asked = Parameters.text("schools", PageParts.filled(schools));
        return asked == null
                ? List.of()
                : Arrays.stream(asked.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
    }

    private static List<String> filled(String @Nullable [] typed) {
        return Stream.of(Objects.requireNonNullElse(typed, new String[0]))
                .filter(text -> PageParts.filled(text) != null)
                .map(text -> String.valueOf(Parameters.text("name", text)))
                .limit(MOST)
                .toList();
    }

    private static List<String> meant(List<String> names, UnitNames units, List<String> faults) {
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            Meant meant = units.meant(name);
            meant.id().ifPresentOrElse(ids::add, () -> faults.add(meant.fault(name)));
        }
        return ids.stream().distinct().toList();
    }

    /** What stands in the fields of the form: what was typed, or what those are called that are shown. */
    private static List<String> fields(List<String> names, List<String> shown, UnitNames units) {
        List<String> fields = new ArrayList<>(
                names.isEmpty()
                        ? shown.stream().flatMap(id -> units.name(id).stream()).toList()
                        : names);
        while (fields.size() < MOST) {
            fields.add("");
        }
        return fields;
    }

    private static String query(List<String> ids, Alignment alignment, Moment moment) {
        String schools = ids.stream()
                .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        String asked = "schools=" + schools + (alignment == Alignment.CALENDAR ? "" : "&align=" + alignment.wire());
        return moment.isNow() ? "?" + asked : moment.query() + "&" + asked;
    }
}
