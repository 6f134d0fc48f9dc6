/** Which school is to be seen when and by whom, before anybody goes. */
@org.springframework.modulith.NamedInterface("plan")
package cn.zhenggai.inspection.plan;
