package cn.zhenggai.support;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.Transaction;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Half of a context's start goes into reading how the engine maps rows to objects. The first engine of a JVM on each
 * kind of server reads it; all others use what it read, each with sessions on its own database.
 */
class MappingsReadOnce extends AbstractProcessEnginePlugin {

    private static final Map<String, Configuration> READ = new ConcurrentHashMap<>();

    private final DataSource database;
    private final String server;

    MappingsReadOnce(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            server = about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Configuration mappings = READ.get(server);
        if (mappings != null) {
            engine.setSqlSessionFactory(new OwnSessions(mappings, new TransactionAwareDataSourceProxy(database)));
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        READ.putIfAbsent(server, engine.getSqlSessionFactory().getConfiguration());
    }

    /** The other way of opening a session gets its connection from the engine, so that it needs no database. */
    private static final class OwnSessions extends DefaultSqlSessionFactory {

        private final DataSource database;

        OwnSessions(Configuration mappings, DataSource database) {
            super(mappings);
            this.database = database;
        }

        @Override
        public SqlSession openSession() {
            Configuration mappings = getConfiguration();
            Transaction transaction =
                    mappings.getEnvironment().getTransactionFactory().newTransaction(database, null, false);
            return new DefaultSqlSession(
                    mappings, mappings.newExecutor(transaction, mappings.getDefaultExecutorType()), false);
        }
    }
}
