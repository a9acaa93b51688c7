package org.throughline.infra.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells in our way what went wrong outside of any handler. Whoever asks for this address finds nothing there: it is
 * where the server itself goes with an error.
 */
@RestController
final class ServerErrors implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> tell(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = failed ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        return status >= 500 ? defect(status) : Problems.answer(refusal(status));
    }

    private static ProblemDetail refusal(int status) {
        RequestCode code = RequestCode.of(status);
        ProblemDetail problem = Problems.problem(code, code.title());
        problem.setStatus(status);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> defect(int status) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", "defect");
        return Problems.answer(problem);
    }
}
