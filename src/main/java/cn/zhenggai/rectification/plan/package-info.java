/** The plan for a major hazard, with its five parts, written and reviewed. */
@org.springframework.modulith.NamedInterface("plan")
package cn.zhenggai.rectification.plan;
