/** Stop orders as pages and as JSON. */
package cn.zhenggai.stoporder.web;
