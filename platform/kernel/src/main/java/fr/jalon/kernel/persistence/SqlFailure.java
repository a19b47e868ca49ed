package fr.jalon.kernel.persistence;

import java.sql.SQLException;

/** A statement that PostgreSQL refused; the transaction is lost. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the driver said */
    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** @return the five-character SQLSTATE, {@code 23505} for a unique key; never null */
    public String state() {
        String state = ((SQLException) getCause()).getSQLState();
        return state == null ? "" : state;
    }
}
