package org.throughline.query.page.organization;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.Asked;
import org.throughline.query.page.PageParts.Two;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.organization.Changes.Chosen;
import org.throughline.query.page.thing.Missing;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;

/** {@code GET /districts/{id}/compare} and so on: what changed between two moments in everything that hangs on a unit. */
@Controller
final class ChangesController {

    private static final String PAGES = "/{path:states|regions|districts|schools}/{id}/compare";

    private final ChangeReads reads;
    private final PageParts parts;
    private final ComputedReads computed;

    ChangesController(ChangeReads reads, PageParts parts, ComputedReads computed) {
        this.reads = reads;
        this.parts = parts;
        this.computed = computed;
    }

    @GetMapping(PAGES)
    @Nullable
    String page(
            @PathVariable String path,
            @PathVariable String id,
            Asked asked,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String school,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        Two two = parts.open(model, "../../", path + "/" + PagePath.segment(id), asked);
        String known = String.valueOf(Parameters.text("id", id));
        Chosen chosen = new Chosen(
                Parameters.text("kind", PageParts.filled(kind)), Parameters.text("school", PageParts.filled(school)));
        if (parts.isUnchanged(request)) {
            return null;
        }
        return computed.compute(() -> reads.changes(known, two, chosen))
                .map(changes -> {
                    model.addAttribute("changes", changes);
                    model.addAttribute(
                            "own", "organizations/" + PagePath.segment(known) + "/compare" + ChangeReads.query(two));
                    return "changes";
                })
                .orElseGet(() -> Missing.of(path.substring(0, path.length() - 1), two.to(), later(known))
                        .page(model, response));
    }

    private boolean later(String id) {
        return computed.compute(() -> reads.unit(id, parts.present())).isPresent();
    }
}
