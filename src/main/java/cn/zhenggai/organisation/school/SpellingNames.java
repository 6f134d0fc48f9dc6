package cn.zhenggai.organisation.school;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Spells the names of units and people that were entered before names were spelled. A repeat finds none and costs two statements. */
@Component
class SpellingNames {

    private static final Logger LOG = LoggerFactory.getLogger(SpellingNames.class);

    private final JdbcClient jdbc;

    SpellingNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Unspelled(long id, String name) {}

    @EventListener(ApplicationReadyEvent.class)
    int spell() {
        return spell("unit") + spell("person");
    }

    private int spell(String table) {
        List<Unspelled> found = jdbc.sql("select id, name from " + table + " where initials is null")
                .query((row, n) -> new Unspelled(row.getLong("id"), row.getString("name")))
                .list();
        found.forEach(one -> spell(table, one));
        if (!found.isEmpty()) {
            LOG.info("Spelled the names of {} rows of {}", found.size(), table);
        }
        return found.size();
    }

    /** Whoever renames it meanwhile spells it himself. */
    private void spell(String table, Unspelled one) {
        Pinyin pinyin = Pinyin.of(one.name());
        jdbc.sql("update " + table + """
                         set folded_name = :folded, initials = :initials, spelling = :spelling
                        where id = :id and name = :name""")
                .param("folded", pinyin.folded())
                .param("initials", pinyin.initials())
                .param("spelling", pinyin.spelling())
                .param("id", one.id())
                .param("name", one.name())
                .update();
    }
}
