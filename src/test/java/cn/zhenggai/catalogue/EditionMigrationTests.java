package cn.zhenggai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of a catalogue of before, on their way to one that tells requirement and hazard apart. */
class EditionMigrationTests {

    private static final String BEFORE = """
            insert into hazard_item (code, valid_from, category, category_name, sub_category, wording, basis, severity,
                limit_amount, limit_unit, direct_major, outside_duty, stop_use, zero_tolerance, authority, note,
                changed_at, changed_by, changed_by_name)
            values (:code, date '2000-01-01', 'A', '消防安全', '器材', :text, :basis, 'GENERAL', 3, 'WORKDAYS', false, false,
                false, false, '', '', timestamp '2026-01-01 00:00:00', :by, :name)""";

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "MARIADB", "MYSQL"})
    void theOneTextOfAnItemStandsInBothPlacesAndWhatTheBureauWroteItselfCountsAsChecked(TestDatabase database) {
        TestDatabase.Schema schema = database.fresh();
        DriverManagerDataSource source = new DriverManagerDataSource(schema.url(), schema.user(), schema.password());
        FluentConfiguration ways = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholderReplacement(false);
        JdbcClient jdbc = JdbcClient.create(source);
        ways.target("59").load().migrate();
        item(jdbc, "A04", "三具灭火器过期", "消防法第十六条", null);
        item(jdbc, "A05", "应急灯不亮", "消防法第十六条", 7L);
        item(jdbc, "A06", "没有报警器", "", 7L);
        jdbc.sql("update catalogue_revision set revision = 4").update();

        ways.target("latest").load().migrate();

        assertThat(jdbc.sql("select * from hazard_item order by code")
                        .query((row, n) -> ItemColumns.read(row))
                        .list())
                .extracting(HazardItem::requirement, item -> item.words().wording(), HazardItem::basisChecked)
                .containsExactly(
                        tuple("三具灭火器过期", "三具灭火器过期", false),
                        tuple("应急灯不亮", "应急灯不亮", true),
                        tuple("没有报警器", "没有报警器", false));
        assertThat(jdbc.sql("select edition from catalogue_revision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void item(JdbcClient jdbc, String code, String text, String basis, Long by) {
        jdbc.sql(BEFORE)
                .param("code", code)
                .param("text", text)
                .param("basis", basis)
                .param("by", by)
                .param("name", by == null ? null : "管理员")
                .update();
    }
}
