package org.throughline.infra.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    private final AllowedMethods allowed;

    ServerErrors(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> tell(HttpServletRequest request, HttpServletResponse response) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        int status = failed ? (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
        ProblemDetail problem = status >= 500 ? defect(status) : refusal(status);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) {
            problem.setInstance(Told.instance(address));
            if (status == 405) {
                allowed.tell(response, address);
            }
        }
        return Problems.answer(problem);
    }

    private static ProblemDetail refusal(int status) {
        RequestCode code = RequestCode.of(status);
        ProblemDetail problem = Problems.problem(code, code.title());
        problem.setStatus(status);
        return problem;
    }

    private static ProblemDetail defect(int status) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", "defect");
        return problem;
    }
}
