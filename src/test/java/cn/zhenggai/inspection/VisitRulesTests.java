package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.catalogue.Judgement;
import cn.zhenggai.catalogue.JudgingSeverity;
import cn.zhenggai.catalogue.KeepingGroups;
import cn.zhenggai.catalogue.MajorGroup;
import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.inspection.reading.PackingVisit;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.Scripts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the telephone says of a thing on the spot is what the server says when the record arrives. */
@ProcessTest
class VisitRulesTests {

    private static final int VISITS = 300;

    @Autowired
    VisitDesk desk;

    @Autowired
    PackingVisit packing;

    @Autowired
    JudgingSeverity judging;

    @Autowired
    KeepingGroups groups;

    @Autowired
    Clock clock;

    @Autowired
    ObjectMapper json;

    @Test
    void whatTheRulesMakeMajorIsMajorOnTheTelephoneAndOnTheServer() throws IOException {
        MajorGroup together = new MajorGroup("FIRE", "消防设施", 2, List.of("A01", "A03", "A04", "A05"));
        groups.put(desk.actor("admin"), together, BureauTime.today(clock)).orThrow();
        VisitPack pack = packing.pack(desk.visit(VisitMode.ANNOUNCED), desk.actor("inspector1"));
        Random chance = new Random(20260907);
        Set<String> seen = new TreeSet<>();
        try (Scripts scripts = new Scripts()) {
            Value model = scripts.ours("visit/model.js");
            Value rule = model.getMember("rule");
            Value packed = model.getMember("withAdded")
                    .execute(
                            scripts.json(json.writeValueAsString(pack)),
                            scripts.json(json.writeValueAsString(all(pack))));
            for (int i = 0; i < VISITS; i++) {
                List<String> found = someOf(pack, chance);
                Value draft = scripts.json(json.writeValueAsString(draft(found)));
                Set<String> told = found.stream()
                        .filter(code -> !rule.execute(packed, draft, code).isNull())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(told).as("found: %s", found).isEqualTo(major(found, pack.on()));
                told.forEach(code -> seen.add(
                        rule.execute(packed, draft, code).getMember("key").asString()));
            }
        }
        assertThat(seen).containsExactly("ruleDirect", "ruleGroup");
    }

    private Set<String> major(List<String> found, LocalDate on) {
        Map<String, Judgement> judged = judging.judge(found, on);
        return judged.keySet().stream()
                .filter(code -> judged.get(code).severity() == Severity.MAJOR)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> someOf(VisitPack pack, Random chance) {
        List<String> codes =
                new ArrayList<>(pack.more().stream().map(VisitPack.Item::code).toList());
        Collections.shuffle(codes, chance);
        return codes.subList(0, 1 + chance.nextInt(Math.min(8, codes.size())));
    }

    /** On a visit without a list whatever is found is added by hand. */
    private static Map<String, Object> all(VisitPack pack) {
        return Map.of("added", pack.more().stream().map(VisitPack.Item::code).toList());
    }

    private static Map<String, Object> draft(List<String> found) {
        return Map.of(
                "findings", found.stream().map(code -> Map.of("itemCode", code)).toList());
    }
}
