package cn.zhenggai.campaign.web;

import cn.zhenggai.campaign.team.TeamEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a program says of a team. */
@Schema(example = """
                {"name": "第一组", "leaderId": 41, "members": [42, 43], "jointWith": "消防救援大队"}""")
record NewTeam(
        @NotBlank @Size(max = 60) String name,
        @NotNull Long leaderId,
        List<Long> members,
        @Size(max = 200) String jointWith) {

    TeamEntry entry() {
        return new TeamEntry(name, leaderId, members, jointWith);
    }
}
