/** What a campaign is about: its schools, drawn or chosen, and the days on which they are seen. */
@org.springframework.modulith.NamedInterface("preparing")
package cn.zhenggai.campaign.preparing;
