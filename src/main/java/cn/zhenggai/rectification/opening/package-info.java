/** From a finding to a case, also to one that was there already. */
@org.springframework.modulith.NamedInterface("opening")
package cn.zhenggai.rectification.opening;
