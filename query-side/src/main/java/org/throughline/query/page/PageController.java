package org.throughline.query.page;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;

/** {@code GET /}: the page, whole for any moment, and its parts for the script that moves it through time. */
@Controller
final class PageController {

    private final PageParts parts;
    private final ComputedReads computed;

    PageController(PageParts parts, ComputedReads computed) {
        this.parts = parts;
        this.computed = computed;
    }

    @GetMapping("/")
    @Nullable
    String page(
            When when,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String part,
            Model model,
            WebRequest request) {
        Moment moment = parts.moment(when);
        Brief.Choice choice = PageParts.choice(sort, q, part);
        return parts.isUnchanged(request)
                ? null
                : whole(moment, before, Parameters.text("root", PageParts.filled(root)), choice, model);
    }

    @GetMapping("/fragments/tree")
    @Nullable
    String tree(
            When when,
            @RequestParam(required = false) @Nullable String root,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String part,
            Model model,
            WebRequest request) {
        Moment moment = parts.moment(when);
        if (parts.isUnchanged(request)) {
            return null;
        }
        add(moment, model);
        model.addAttribute(
                "tree",
                computed.compute(() -> parts.treePart(
                        moment, Parameters.text("root", PageParts.filled(root)), PageParts.choice(sort, q, part))));
        return "tree :: tree";
    }

    @GetMapping("/fragments/timeline")
    @Nullable
    String timeline(
            When when, @RequestParam(required = false) @Nullable String before, Model model, WebRequest request) {
        Moment moment = parts.moment(when);
        if (parts.isUnchanged(request)) {
            return null;
        }
        add(moment, model);
        model.addAttribute("timeline", computed.compute(() -> parts.timeline(moment, before, parts.names(moment))));
        return "timeline :: timeline";
    }

    @GetMapping("/fragments/span")
    @Nullable
    String span(When when, Model model, WebRequest request) {
        Moment moment = parts.moment(when);
        if (parts.isUnchanged(request)) {
            return null;
        }
        add(moment, model);
        model.addAttribute("span", computed.compute(() -> parts.span(moment)));
        return "span :: span";
    }

    /** A moment that cannot be shown is explained above the present one, where it can be put right. */
    @ExceptionHandler
    String refused(ReadRefusal refusal, Model model, HttpServletResponse response) {
        return Refused.page(
                refusal, model, response, () -> whole(parts.present(), null, null, Brief.Choice.ALL, model));
    }

    private String whole(
            Moment moment, @Nullable String before, @Nullable String root, Brief.Choice choice, Model model) {
        add(moment, model);
        model.addAllAttributes(computed.compute(() -> parts.whole(moment, before, root, choice)));
        return "page";
    }

    private static void add(Moment moment, Model model) {
        model.addAttribute("moment", moment);
        model.addAttribute(
                "base", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }
}
