/** A campaign under way: its visits, what counts for a school, exemptions, and its end. */
@org.springframework.modulith.NamedInterface("course")
package cn.zhenggai.campaign.course;
