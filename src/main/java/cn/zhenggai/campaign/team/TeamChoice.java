package cn.zhenggai.campaign.team;

import cn.zhenggai.campaign.CampaignSchool;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which team may take which school, and which had better. */
public record TeamChoice(List<Team> teams, Map<Long, Set<Long>> barred, List<CampaignSchool> schools) {

    public Optional<Team> team(Long id) {
        return teams.stream().filter(team -> id != null && team.id() == id).findFirst();
    }

    public boolean barred(Long team, long school) {
        return team != null && barred.getOrDefault(team, Set.of()).contains(school);
    }

    /** With the team that may take the school and has least to do. */
    public Clash clash(CampaignSchool school, long teamId) {
        Optional<Team> other = teams.stream()
                .filter(team -> !barred(team.id(), school.schoolId()))
                .min(Comparator.comparingLong(this::load));
        return new Clash(
                school.schoolId(),
                school.schoolName(),
                teamId,
                team(teamId).map(Team::name).orElse(""),
                other.map(Team::id).orElse(null),
                other.map(Team::name).orElse(null));
    }

    /** Whole townships, the largest first, each to the team that has fewest schools so far. Team by school. */
    public static Map<Long, Long> balanced(List<CampaignSchool> schools, List<Team> teams) {
        Map<Long, List<CampaignSchool>> townships = schools.stream()
                .collect(Collectors.groupingBy(school -> school.townshipId() == null ? 0 : school.townshipId()));
        Map<Long, Integer> load = new HashMap<>();
        Map<Long, Long> wanted = new HashMap<>();
        townships.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Long, List<CampaignSchool>>>comparingInt(
                                each -> -each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(township -> {
                    long team = teams.stream()
                            .min(Comparator.comparingInt(each -> load.getOrDefault(each.id(), 0)))
                            .orElseThrow()
                            .id();
                    load.merge(team, township.getValue().size(), Integer::sum);
                    township.getValue().forEach(school -> wanted.put(school.schoolId(), team));
                });
        return wanted;
    }

    private long load(Team team) {
        return schools.stream()
                .filter(school -> Long.valueOf(team.id()).equals(school.teamId()))
                .count();
    }
}
