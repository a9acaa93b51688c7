package org.throughline.query.page.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import org.throughline.query.page.thing.ReferringThings;
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

    PlanController(ThingReads reads, ReferringThings referring, PageParts parts, ComputedReads computed) {
        this.reads = reads;
        this.referring = referring;
        this.parts = parts;
        this.computed = computed;
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
                    model.addAttribute("thing", laid.thing());
                    model.addAttribute(
                            "referring",
                            computed.compute(
                                    () -> referring.to(laid, laid.thing().layout(), moment)));
                    return "plan";
                })
                .orElseGet(
                        () -> computed.compute(() -> reads.missing(key, moment)).page(model, response));
    }
}
