package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.preparing.SchoolFilter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Which schools a campaign is for; what is left out or empty means all of them. */
@Schema(example = """
                {"townships": [12], "kinds": ["小学"], "ownerships": ["公办"]}""")
record SchoolChoice(List<Long> townships, List<String> kinds, List<String> ownerships) {

    SchoolFilter filter() {
        return new SchoolFilter(townships, kinds, ownerships);
    }
}
