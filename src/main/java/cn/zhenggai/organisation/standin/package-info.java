/** Who stands in for whom while he is away (代理). */
@org.springframework.modulith.NamedInterface("standin")
package cn.zhenggai.organisation.standin;
