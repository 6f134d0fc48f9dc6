package cn.zhenggai.dataimport.run;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.sheet.heading.Mapping;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How layouts of columns were understood by people, for the next file of the same layout. */
@Component
class KeptMappings {

    private final JdbcClient jdbc;
    private final KeptJson json;
    private final Clock clock;

    KeptMappings(JdbcClient jdbc, KeptJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Mapping> find(String kind, String layout) {
        return jdbc.sql("select mapping from import_mapping where kind = :kind and layout = :layout")
                .param("kind", kind)
                .param("layout", layout)
                .query((row, n) -> row.getBytes("mapping"))
                .optional()
                .map(kept -> json.read(kept, new TypeReference<Mapping>() {}));
    }

    void keep(Actor by, String kind, String layout, Mapping mapping) {
        jdbc.sql("delete from import_mapping where kind = :kind and layout = :layout")
                .param("kind", kind)
                .param("layout", layout)
                .update();
        jdbc.sql("""
                        insert into import_mapping (kind, layout, mapping, said_by, said_at)
                        values (:kind, :layout, :mapping, :by, :now)""")
                .param("kind", kind)
                .param("layout", layout)
                .param("mapping", json.write(mapping))
                .param("by", by.personId())
                .param("now", BureauTime.column(BureauTime.now(clock)))
                .update();
    }
}
