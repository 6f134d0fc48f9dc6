package cn.zhenggai.security.slip;

import cn.zhenggai.security.SecurityLog;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who handed out slips, how many and to whom: one line for the round and one for each person, and no code in either. */
@Component
class SlipLog {

    private final SecurityLog log;

    SlipLog(SecurityLog log) {
        this.log = log;
    }

    void issued(String admin, String network, long issue, List<SlipLine> people) {
        long resets = people.stream().filter(SlipLine::settled).count();
        log.event("slips-issued", admin, network, "issue=" + issue + ",people=" + people.size() + ",resets=" + resets);
        people.forEach(line ->
                log.event(line.settled() ? "slip-resets" : "slip-issued", admin, network, issue + ":" + line.login()));
    }

    void used(String login, String network) {
        log.event("slip-used", login, network);
    }
}
