package org.throughline.query.page.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.throughline.events.SubjectKey;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.equity.ImpactBeside;
import org.throughline.query.page.thing.Layout.Part;
import org.throughline.query.page.thing.ReferringThings;
import org.throughline.query.page.thing.Thing;
import org.throughline.query.page.thing.ThingReads;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;

/** {@code GET /plans/{id}}: a plan as a document, at every moment. */
@Controller
final class PlanController {

    private final ThingReads reads;
    private final ReferringThings referring;
    private final PageParts parts;
    private final ComputedReads computed;
    private final ImpactBeside impacts;

    PlanController(
            ThingReads reads,
            ReferringThings referring,
            PageParts parts,
            ComputedReads computed,
            ImpactBeside impacts) {
        this.reads = reads;
        this.referring = referring;
        this.parts = parts;
        this.computed = computed;
        this.impacts = impacts;
    }

    @GetMapping("/plans/{id}")
    @Nullable
    String page(@PathVariable String id, When when, Model model, WebRequest request, HttpServletResponse response) {
        Moment moment = parts.open(model, "../", "plans/" + PagePath.segment(id), when);
        SubjectKey key = new SubjectKey("plan", String.valueOf(Parameters.text("id", id)));
        if (parts.isUnchanged(request)) {
            return null;
        }
        LocalDate day = moment.shown();
        return computed.compute(() -> reads.laid(key, moment))
                .map(laid -> {
                    model.addAttribute("plan", PlanPart.of(laid, day));
                    List<Part> found = impacts.of(key, laid.district(), moment);
                    Thing shown = laid.thing().behind(found);
                    List<Part> others = computed.compute(() -> referring.to(laid, shown.layout(), moment));
                    model.addAttribute("thing", shown.behind(others));
                    model.addAttribute("impacts", found);
                    model.addAttribute("referring", others);
                    return "plan";
                })
                .orElseGet(
                        () -> computed.compute(() -> reads.missing(key, moment)).page(model, response));
    }
}
