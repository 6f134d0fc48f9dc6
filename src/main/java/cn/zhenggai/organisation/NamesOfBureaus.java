package cn.zhenggai.organisation;

import cn.zhenggai.shared.BureauNames;
import cn.zhenggai.shared.UnitKind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bureaus in work, oldest first. */
@Component
class NamesOfBureaus implements BureauNames {

    private final JdbcClient jdbc;

    NamesOfBureaus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> names() {
        return jdbc.sql("select name from unit where kind = :kind and active order by id")
                .param("kind", UnitKind.BUREAU.name())
                .query(String.class)
                .list();
    }
}
