/** The page of the demo's clock. */
package cn.zhenggai.demo.web;
