package fr.jalon.kernel.web;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What fails at commit arrives wrapped; Jersey has a mapper of its own for that type, which answers an HTML page. */
@Provider
@Priority(1)
public class CommitMapper implements ExceptionMapper<TransactionalException> {

    private final ProblemMapper problems = new ProblemMapper();

    @Override
    public Response toResponse(TransactionalException failure) {
        return problems.toResponse(failure);
    }
}
