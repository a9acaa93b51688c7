package org.throughline.query.page.organization;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.query.page.Brief;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.calendar.CalendarFile;
import org.throughline.query.page.thing.Missing;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.subject.ground.organization.OrganizationState;

/** {@code GET /schools/{id}}, {@code /districts/{id}} and so on: the page of an organization, at every moment. */
@Controller
final class OrganizationController {

    private static final String PAGES = "/{path:states|regions|districts|schools}/{id}";

    private final OrganizationReads reads;
    private final PageParts parts;
    private final ComputedReads computed;

    OrganizationController(OrganizationReads reads, PageParts parts, ComputedReads computed) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
    }

    @GetMapping(PAGES)
    @Nullable
    String page(
            @PathVariable String path,
            @PathVariable String id,
            When when,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String named,
            @RequestParam(required = false) @Nullable String part,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        Moment moment = parts.open(model, "../", path + "/" + PagePath.segment(id), when);
        String known = String.valueOf(Parameters.text("id", id));
        Happened.Asked asked = new Happened.Asked(
                Parameters.text("kind", PageParts.filled(kind)),
                number("year", year),
                Parameters.text("q", PageParts.filled(q)),
                number("page", page));
        Brief.Choice choice = PageParts.choice(sort, named, part);
        if (parts.isUnchanged(request)) {
            return null;
        }
        OrganizationPart found =
                computed.compute(() -> reads.page(known, moment, asked, choice)).orElse(null);
        if (found == null) {
            return missing(known, moment, model, response);
        }
        if (!path.equals(PagePath.pathOf(found.kind()))) {
            return "redirect:/" + found.path() + moment.query();
        }
        model.addAttribute("organization", found);
        model.addAttribute("choice", choice);
        return "organization";
    }

    /** {@code GET /schools/{id}/checks-due.ics}: what is due there and below, and the next windows, for a calendar. */
    @GetMapping(PAGES + "/checks-due.ics")
    ResponseEntity<String> calendar(@PathVariable String path, @PathVariable String id, When when, Model model) {
        Moment moment = parts.open(model, "../../", path + "/" + PagePath.segment(id) + "/checks-due.ics", when);
        String known = String.valueOf(Parameters.text("id", id));
        return computed.compute(() -> reads.calendar(known, moment))
                .map(file -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, CalendarFile.TYPE)
                        .body(file))
                .orElseThrow(() ->
                        ReadRefusal.of(Code.NOT_FOUND, "There is no such organization at the moment asked about"));
    }

    /** Who knows the id alone is led to the page. */
    @GetMapping("/organizations/{id}")
    String anyKind(@PathVariable String id, When when, Model model, HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "organizations/" + PagePath.segment(id), when);
        String known = String.valueOf(Parameters.text("id", id));
        OrganizationState state =
                computed.compute(() -> reads.state(known, moment)).orElse(null);
        return state == null
                ? missing(known, moment, model, response)
                : "redirect:/" + PagePath.of(state.kind(), known) + moment.query();
    }

    private String missing(String id, Moment moment, Model model, HttpServletResponse response) {
        boolean later = !moment.isNow()
                && computed.compute(() -> reads.state(id, parts.present())).isPresent();
        return Missing.of("organization", moment, later).page(model, response);
    }

    private static @Nullable Integer number(String name, @Nullable String text) {
        String filled = PageParts.filled(text);
        Long number = filled == null ? null : Parameters.number(name, filled);
        return number == null ? null : (int) Math.min(number, 100_000);
    }
}
