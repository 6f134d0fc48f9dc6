package cn.zhenggai;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ProcessTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** H2 holds what people may type; the engine's own tables are left alone. */
@ProcessTest
class RareCharactersTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Test
    void aColumnBecomesTwiceAsWideOnceHoweverOftenTheServerStarts() {
        assertThat(width("rectification_case", "place")).isEqualTo(200);
        flyway.migrate();
        assertThat(width("rectification_case", "place")).isEqualTo(200);
        assertThat(width("act_ru_task", "name_")).isEqualTo(255);
    }

    private int width(String table, String column) {
        return jdbc.sql("""
                        select character_maximum_length from information_schema.columns
                        where lower(table_name) = :table and lower(column_name) = :column""")
                .param("table", table)
                .param("column", column)
                .query(Integer.class)
                .single();
    }
}
