package org.throughline.query.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.throughline.query.read.ReadRefusal;

/** What a page cannot show is explained on a page of its own, unless the page itself has a better place for it. */
@ControllerAdvice(basePackageClasses = PageParts.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedPages {

    @ExceptionHandler
    String refused(ReadRefusal refusal, Model model, HttpServletResponse response) {
        return Refused.alone(refusal, model, response);
    }
}
