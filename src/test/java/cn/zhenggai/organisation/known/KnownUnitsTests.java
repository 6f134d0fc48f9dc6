package cn.zhenggai.organisation.known;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.shared.UnitKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever rows promise, a unit is there once, under the name that it would have. */
class KnownUnitsTests {

    private static final long BUREAU = 1;

    private final UnitCard bureau = card(BUREAU, "JY", UnitKind.BUREAU, "青岚县教育局", null);
    private final UnitCard school = card(2, "S1", UnitKind.SCHOOL, "第3小学（东校区）", BUREAU);
    private final KnownUnits units = new KnownUnits(List.of(bureau, school));

    @Test
    void aPromisedUnitIsFoundOnceHoweverItsNameIsTyped() {
        units.promise(Optional.of(school), entry("第3小学（东校区）"));
        assertThat(units.named(BUREAU, "第３小学(东校区)")).hasSize(1);
    }

    @Test
    void aPromisedNameTakesThePlaceOfTheOneBefore() {
        units.promise(Optional.of(school), entry("第3小学（西校区）"));
        assertThat(units.named(BUREAU, "第3小学（东校区）")).isEmpty();
        assertThat(units.named(BUREAU, "第3小学（西校区）")).hasSize(1);
    }

    private static UnitEntry entry(String name) {
        return new UnitEntry("S1", UnitKind.SCHOOL, name, BUREAU, null, null, null, true);
    }

    private static UnitCard card(long id, String code, UnitKind kind, String name, Long parent) {
        return new UnitCard(id, code, null, kind, name, parent, BUREAU, null, "", null, null, null, Set.of(), true, 0);
    }
}
