package cn.zhenggai.start;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * A view keeps the collation of the connection that made it and the user who did, through dump and restore: on another
 * server its words cannot be compared any more, or nobody may read it. Such views are made again, as they are.
 */
@Component
class ViewsOfOurs implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsOfOurs.class);
    private static final String FOREIGN = """
            select table_name from information_schema.views
            where table_schema = database() and (collation_connection <> ? or definer <> current_user())
            order by table_name""";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (!context.getConnection().getMetaData().getDatabaseProductName().equals("H2")) {
                renew(new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The views cannot be looked at", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "views of ours";
    }

    /** A view may stand on others that are still to be made again, so what fails is tried after them. */
    private static void renew(JdbcTemplate jdbc) {
        List<String> foreign = foreign(jdbc);
        List<String> left = foreign;
        DataAccessException failure = null;
        while (!left.isEmpty()) {
            List<String> again = new ArrayList<>();
            for (String view : left) {
                try {
                    renew(jdbc, view);
                } catch (DataAccessException e) {
                    failure = e;
                    again.add(view);
                }
            }
            if (again.size() == left.size()) {
                throw new CannotStart("the view %s, made on another server or by another user, cannot be made again: %s"
                        .formatted(again.get(0), failure.getMostSpecificCause().getMessage()));
            }
            left = again;
        }
        if (!foreign.isEmpty()) {
            LOG.info("{} views of another server or user were made again", foreign.size());
        }
    }

    /** Without the definer, so that it is ours; the collation is that of the connection. */
    private static void renew(JdbcTemplate jdbc, String view) {
        String created = jdbc.queryForObject("show create view `" + view + "`", (row, n) -> row.getString(2));
        String named = "VIEW `" + view + "`";
        jdbc.execute("create or replace " + created.substring(created.indexOf(named)));
    }

    private static List<String> foreign(JdbcTemplate jdbc) {
        return jdbc.queryForList(FOREIGN, String.class, ServerDriver.COLLATION);
    }
}
