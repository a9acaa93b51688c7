package org.throughline.infra.ballot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.implementation.fidelity.administration.Ballot;
import org.throughline.command.implementation.fidelity.administration.BallotBox;
import org.throughline.command.implementation.fidelity.administration.BallotBox.Round;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PagePath;

/** The ballot as a page. It works without scripts, keeps no draft, and nothing of it is in an address. */
@Controller
final class BallotPageController {

    private static final String BALLOT = "/administrations/{id}/ballot";
    private static final String TEMPLATE = "ballot";

    private final BallotBox box;
    private final PageParts parts;

    BallotPageController(BallotBox box, PageParts parts) {
        this.box = box;
        this.parts = parts;
    }

    /** Browsers name the origin of a form only where the page lets them; what was filled in is kept nowhere. */
    @ModelAttribute
    void keepToThemselves(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping(BALLOT)
    String ballot(@PathVariable String id, Model model) {
        Round round = box.round(id);
        model.addAttribute(TEMPLATE, BallotPage.of(round, organization(round), new Ballot(Map.of(), Map.of()), null));
        return TEMPLATE;
    }

    @PostMapping(path = BALLOT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String cast(
            @PathVariable String id,
            @RequestParam String round,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Ballot filled = BallotPage.filled(request.getParameterMap());
        try {
            box.cast(id, number(round), filled);
            // loaded again, the page behind it sends nothing
            return "redirect:/" + PagePath.of("administration", id) + "/ballot/taken";
        } catch (Refusal refusal) {
            if (refusal.code() != RefusalCode.ITEMS_NOT_ACCEPTABLE) {
                throw refusal;
            }
            response.setStatus(refusal.code().status());
            Round going = box.round(id);
            model.addAttribute(TEMPLATE, BallotPage.of(going, organization(going), filled, refusal));
            return TEMPLATE;
        }
    }

    @GetMapping(BALLOT + "/taken")
    String taken(@PathVariable String id, Model model) {
        model.addAttribute("page", "/" + PagePath.of("administration", id));
        return "ballot-taken";
    }

    private static int number(String round) {
        if (!round.matches("[0-9]{1,4}")) {
            throw Refusal.of(RefusalCode.MALFORMED, "'%s' is no number of a round".formatted(round));
        }
        return Integer.parseInt(round);
    }

    private String organization(Round round) {
        String id = round.opened().organizationId();
        return parts.called(parts.present()).organizations().getOrDefault(id, id);
    }
}
