package cn.zhenggai.demo.story;

import cn.zhenggai.demo.county.School;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * A case told in advance: what was found, and everything that happened to it up to the opening of the county.
 *
 * @param severity as it was found; a step may raise it
 * @param worker login of the one at the school who gets the work
 * @param visit script number of the visit that found it, 0 when it came another way
 * @param photos how many pictures of the hazard, none where nothing can be photographed
 */
public record CaseTold(
        int no,
        School school,
        HazardSeen seen,
        Severity severity,
        Source source,
        String finder,
        String worker,
        LocalDate foundOn,
        boolean fixedOnTheSpot,
        int photos,
        int visit,
        List<Deed> deeds) {}
