/** Who goes: the teams of a campaign and the schools that each of them keeps away from. */
@org.springframework.modulith.NamedInterface("team")
package cn.zhenggai.campaign.team;
