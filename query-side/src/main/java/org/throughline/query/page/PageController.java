package org.throughline.query.page;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.throughline.query.organization.TreeReads.Tree;
import org.throughline.query.page.words.Names;
import org.throughline.query.read.ReadRefusal;

/** {@code GET /}: the page, whole for any moment, and its parts for the script that moves it through time. */
@Controller
final class PageController {

    private final PageParts parts;

    PageController(PageParts parts) {
        this.parts = parts;
    }

    @GetMapping("/")
    String page(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        return whole(parts.moment(asOf, knownAt), before, model);
    }

    @GetMapping("/fragments/tree")
    String tree(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Model model) {
        Moment moment = parts.moment(asOf, knownAt);
        add(moment, model);
        model.addAttribute("tree", TreePart.of(parts.tree(moment)));
        return "tree :: tree";
    }

    @GetMapping("/fragments/timeline")
    String timeline(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Moment moment = parts.moment(asOf, knownAt);
        add(moment, model);
        Names names = parts.names(parts.tree(moment));
        model.addAttribute("timeline", parts.timeline(moment, before, names));
        return "timeline :: timeline";
    }

    @GetMapping("/fragments/span")
    String span(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            Model model) {
        Moment moment = parts.moment(asOf, knownAt);
        add(moment, model);
        model.addAttribute("span", parts.span(moment));
        return "span :: span";
    }

    /** A moment that cannot be shown is explained above the present one, where it can be put right. */
    @ExceptionHandler
    String refused(ReadRefusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.code().status());
        model.addAttribute("refusal", refusal.detail());
        return whole(parts.present(), null, model);
    }

    private String whole(Moment moment, @Nullable String before, Model model) {
        Tree tree = parts.tree(moment);
        add(moment, model);
        model.addAttribute("span", parts.span(moment));
        model.addAttribute("tree", TreePart.of(tree));
        model.addAttribute("timeline", parts.timeline(moment, before, parts.names(tree)));
        return "page";
    }

    private static void add(Moment moment, Model model) {
        model.addAttribute("moment", moment);
        model.addAttribute(
                "base", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }
}
