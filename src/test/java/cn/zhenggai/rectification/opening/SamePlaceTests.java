package cn.zhenggai.rectification.opening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.Scripts;
import java.util.Random;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two people mean one place; telephone and server have to agree, or the one asks what the other does not want. */
class SamePlaceTests {

    private static final String[] PIECES = {
        "楼", "三", "3", "３", "A", "a", "Ａ", "é", " ", "　", "\t", "-", "（", ")", "，", "、", "+", "＋", "→", "℃", "№", "$",
        "^", "`", "|", "~", "<", "=", "①", "·", "…", "\u00a0", "İ", "ß", "😀"
    };

    private final Scripts scripts = new Scripts();
    private final Value onTheTelephone = scripts.ours("visit/model.js").getMember("samePlace");

    @AfterEach
    void leave() {
        scripts.close();
    }

    @ParameterizedTest
    @CsvSource({
        "综合楼三楼, 综合楼 三楼走廊, true",
        "３号楼（东）, 3号楼东, true",
        "Hall A, hall-a, true",
        "食堂, 实验楼, false",
        "'-', 食堂, false"
    })
    void blanksSignsAndWideLettersDoNotMatter(String one, String other, boolean same) {
        assertThat(SamePlace.same(one, other)).isEqualTo(same);
        assertThat(onTheTelephone.execute(one, other).asBoolean()).isEqualTo(same);
    }

    @Test
    void telephoneAndServerAgreeOnAnyTwoPlaces() {
        Random chance = new Random(7);
        int same = 0;
        for (int i = 0; i < 5000; i++) {
            String one = place(chance);
            String other = place(chance);
            boolean onTheServer = SamePlace.same(one, other);
            assertThat(onTheTelephone.execute(one, other).asBoolean())
                    .as("«%s» and «%s»", one, other)
                    .isEqualTo(onTheServer);
            same += onTheServer ? 1 : 0;
        }
        assertThat(same).isBetween(100, 4900);
    }

    private static String place(Random chance) {
        StringBuilder place = new StringBuilder();
        int length = chance.nextInt(4);
        for (int i = 0; i <= length; i++) {
            place.append(PIECES[chance.nextInt(PIECES.length)]);
        }
        return place.toString();
    }
}
