package cn.zhenggai.demo.story;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.shared.Severity;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that is to happen, in the order in which it began. */
public record Story(
        List<CaseTold> cases,
        List<VisitTold> visits,
        List<Affair> affairs,
        List<CampaignTold> campaigns,
        List<BesideTold> beside) {

    /** Something that an office sets going, as the sheet has it. */
    public record Affair(String by, String what, String key, LocalDateTime at) {

        static List<Affair> all(List<BesideTold> beside) {
            return Stream.concat(
                            Sheet.rows("affairs").stream().map(Affair::of),
                            IntStream.range(0, beside.size())
                                    .mapToObj(i -> new Affair(
                                            beside.get(i).by(),
                                            "BESIDE",
                                            String.valueOf(i),
                                            beside.get(i).at())))
                    .toList();
        }

        private static Affair of(Map<String, String> row) {
            return new Affair(row.get("by"), row.get("what"), row.get("key"), LocalDateTime.parse(row.get("at")));
        }
    }

    /** What was found on a visit, in the order of the record. */
    public List<CaseTold> found(VisitTold visit) {
        return cases.stream().filter(told -> told.visit() == visit.no()).toList();
    }

    public VisitTold visit(CaseTold told) {
        return visits.get(told.visit() - 1);
    }

    public CampaignTold campaign(String key) {
        return campaigns.stream()
                .filter(campaign -> campaign.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A school tells its bureau of a major hazard later than it found it; all other findings come with the record. */
    public boolean reportedUp(CaseTold told) {
        return told.visit() > 0 && visit(told).bySchool() && told.severity() == Severity.MAJOR;
    }
}
