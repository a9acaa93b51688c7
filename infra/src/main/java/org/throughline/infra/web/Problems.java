package org.throughline.infra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.throughline.command.LogUnavailable;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.infra.LastResort;
import org.throughline.query.read.ClientLeft;
import org.throughline.query.read.ReadRefusal;

/** The one place where what went wrong becomes a problem detail (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        RefusalCode code = refusal.code();
        ProblemDetail problem = problem(code.status(), code.wire(), refusal.detail(), refusal.facts());
        problem.setTitle(code.title());
        if (!refusal.faults().isEmpty()) {
            problem.setProperty("faults", refusal.faults());
            problem.setProperty("faultCount", refusal.faultCount());
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ReadRefusal refusal) {
        ReadRefusal.Code code = refusal.code();
        ProblemDetail problem = problem(code.status(), code.wire(), refusal.detail(), refusal.facts());
        problem.setTitle(code.title());
        ResponseEntity.BodyBuilder response = ResponseEntity.status(code.status());
        code.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds)));
        return response.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** A statement took longer than a read may: the same to its reader as a computation that does. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(QueryTimeoutException cancelled) {
        LOG.warn("a statement was cancelled: {}", String.valueOf(cancelled.getMessage()));
        return refused(ReadRefusal.of(
                ReadRefusal.Code.TOO_LONG,
                "It was not answered in the time a read may take; name a district, or a shorter time"));
    }

    /** The database is away: a fault of ours, but one that passes. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, LogUnavailable.class})
    @Nullable
    ResponseEntity<ProblemDetail> unavailable(Exception failure, HttpServletResponse response) {
        LOG.warn("the database did not answer: {}", String.valueOf(failure.getMessage()));
        return response.isCommitted()
                ? null
                : answer(problem(
                        503, RefusalCode.UNAVAILABLE.wire(), "The database cannot be reached; try again", Map.of()));
    }

    /** A query or a form that cannot be decoded; the server finds out when somebody asks for a parameter. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException failure) {
        return answer(problem(RequestCode.BAD_REQUEST, "The parameters cannot be decoded"));
    }

    /** A form with files that is none, or is too large. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MultipartException failure) {
        return failure instanceof MaxUploadSizeExceededException
                ? answer(problem(RequestCode.PAYLOAD_TOO_LARGE, "A form with a file has 2 MB at most, the file 1 MB"))
                : answer(problem(RequestCode.BAD_REQUEST, "The parts of the form cannot be told apart"));
    }

    /** Whoever asked has left; there is nobody to answer. */
    @ExceptionHandler({IOException.class, ClientLeft.class})
    void left(Exception gone) {
        LOG.debug("a client left: {}", gone.toString());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> defect(
            RuntimeException defect, HttpServletRequest request, HttpServletResponse response) {
        if (defect instanceof IllegalStateException && request.getRequestURI().startsWith("/actuator/health/")) {
            // the framework's way of saying that a component below one that is not there is not there either
            return answer(problem(RequestCode.NO_SUCH_ADDRESS, "There is no such component"));
        }
        LastResort.endWhenOutOfMemory(defect);
        LOG.error("a defect", defect);
        return response.isCommitted()
                ? null
                : answer(problem(500, "defect", "Something is wrong with this program; it is logged", Map.of()));
    }

    /** What the framework refuses before anybody here is asked. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        LastResort.endWhenOutOfMemory(failure);
        if (status.is5xxServerError()) {
            LOG.error("a defect", failure);
        }
        if (request instanceof ServletWebRequest web
                && web.getResponse() != null
                && web.getResponse().isCommitted()) {
            return null;
        }
        ProblemDetail problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        if (status.is4xxClientError()) {
            RequestCode code = RequestCode.of(status.value());
            problem.setTitle(code.title());
            problem.setProperty("code", code.wire());
        } else {
            problem.setProperty("code", "defect");
        }
        if (headers.getAllow().contains(HttpMethod.GET)) {
            // whatever is read can be asked for its head
            Set<HttpMethod> allowed = new LinkedHashSet<>(headers.getAllow());
            allowed.add(HttpMethod.HEAD);
            headers.setAllow(allowed);
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ProblemDetail problem(RequestCode code, String detail) {
        ProblemDetail problem = problem(code.status(), code.wire(), detail, Map.of());
        problem.setTitle(code.title());
        return problem;
    }

    private static ProblemDetail problem(int status, String code, String detail, Map<String, Object> facts) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
        problem.setProperty("code", code);
        if (!facts.isEmpty()) {
            // what a client chose may be in them, so they never stand beside what says why
            problem.setProperty("facts", facts);
        }
        return problem;
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
