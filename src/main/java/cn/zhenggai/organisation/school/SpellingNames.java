package cn.zhenggai.organisation.school;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Spells the names of units that were entered before names were spelled. A repeat finds none and costs one statement. */
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
        List<Unspelled> units = jdbc.sql("select id, name from unit where initials is null")
                .query((row, n) -> new Unspelled(row.getLong("id"), row.getString("name")))
                .list();
        units.forEach(this::spell);
        if (!units.isEmpty()) {
            LOG.info("Spelled the names of {} units", units.size());
        }
        return units.size();
    }

    /** Whoever renames it meanwhile spells it himself. */
    private void spell(Unspelled unit) {
        Pinyin pinyin = Pinyin.of(unit.name());
        jdbc.sql("""
                        update unit set folded_name = :folded, initials = :initials, spelling = :spelling
                        where id = :id and name = :name""")
                .param("folded", pinyin.folded())
                .param("initials", pinyin.initials())
                .param("spelling", pinyin.spelling())
                .param("id", unit.id())
                .param("name", unit.name())
                .update();
    }
}
