package org.throughline.query.page.help;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.When;

/** {@code GET /help}: what the words mean, each at an anchor of its own. */
@Controller
final class HelpController {

    private final PageParts parts;
    private final Vocabularies vocabularies;

    HelpController(PageParts parts, Vocabularies vocabularies) {
        this.parts = parts;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/help")
    String help(Model model) {
        parts.open(model, "", "help", When.NOW);
        model.addAttribute("groups", Terms.groups());
        model.addAttribute("vocabularies", vocabularies.words());
        return "help";
    }
}
