/** The rhythms of inspection (三级检查): running rounds, and what was missed in those that are over. */
@org.springframework.modulith.NamedInterface("plan")
package cn.zhenggai.campaign.plan;
