package org.throughline.infra.form;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages with forms have in common. */
@ControllerAdvice(assignableTypes = {FormController.class, SheetController.class})
final class FormAdvice {

    /** Browsers name the origin of a form only where the page lets them. */
    @ModelAttribute
    void letFormsNameTheirOrigin(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
