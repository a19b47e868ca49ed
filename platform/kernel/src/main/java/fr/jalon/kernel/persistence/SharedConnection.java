package fr.jalon.kernel.persistence;

import jakarta.transaction.Synchronization;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** One user's view of a transaction's connection: closing it ends that view, the connection stays until the transaction ends. */
final class SharedConnection implements InvocationHandler {

    private final Connection connection;
    private boolean closed;

    private SharedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(SharedConnection.class.getClassLoader(), new Class<?>[] {Connection.class},
                new SharedConnection(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "close":
                closed = true;
                return null;
            case "isClosed":
                return closed || connection.isClosed();
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            default:
                return delegate(method, arguments);
        }
    }

    private Object delegate(Method method, Object[] arguments) throws Throwable {
        if (closed && method.getDeclaringClass() != Object.class) {
            throw new SQLException("this connection was closed");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Gives the connection back when its transaction has ended. */
    static final class Release implements Synchronization {

        private final Connection connection;

        Release(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void beforeCompletion() {
            // Others still write here before the end.
        }

        @Override
        public void afterCompletion(int status) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new SqlFailure(failure);
            }
        }
    }
}
