<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>unbar::ui::AboutPage</name>
    <message>
        <source>About Unbar</source>
        <translation>关于复机通</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Version %1. Free software under the Apache License 2.0.</source>
        <translation>版本 %1。自由软件，采用 Apache 许可证 2.0。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的组件</translation>
    </message>
</context>
<context>
    <name>unbar::ui::AppFrame</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>The browser did not open. Copy the address instead.</source>
        <translation>浏览器没有打开，请复制网址后自行打开。</translation>
    </message>
    <message>
        <source>This choice holds until you close the window; it could not be saved.</source>
        <translation>本次设置在关闭窗口前有效，没能保存下来。</translation>
    </message>
</context>
<context>
    <name>unbar::ui::AppealPage</name>
    <message>
        <source>A lock without details</source>
        <translation>未说明详情的一项</translation>
    </message>
    <message>
        <source>What the operator must tell you</source>
        <translation>运营商应当告知您</translation>
    </message>
    <message>
        <source>The reason for the suspension</source>
        <translation>停机的原因</translation>
    </message>
    <message>
        <source>How to have it lifted</source>
        <translation>怎样解除</translation>
    </message>
    <message>
        <source>Which documents to hand in</source>
        <translation>需要提交哪些材料</translation>
    </message>
    <message>
        <source>It must check your appeal in time and lift the measure at once when you pass. Anti-Telecom and Online Fraud Law, article 32.</source>
        <translation>运营商应及时核查您的申诉，核查通过的应即时解除。依据《反电信网络诈骗法》第三十二条。</translation>
    </message>
    <message>
        <source>Nothing to appeal</source>
        <translation>没有需要申诉的事项</translation>
    </message>
    <message>
        <source>The operator shows no lock on this number.</source>
        <translation>运营商显示，这个号码没有停机。</translation>
    </message>
    <message>
        <source>See my number</source>
        <translation>查看号码状态</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>谨防受骗</translation>
    </message>
    <message>
        <source>An appeal is free. Whoever offers to unlock for money is a fraud.</source>
        <translation>申诉不收费。凡称花钱可以解封的，都是诈骗。</translation>
    </message>
    <message>
        <source>The deadline passed before this could be sent</source>
        <translation>还没发出，期限就过了</translation>
    </message>
    <message>
        <source>It ran out on %1 while you were offline. You decide what to do.</source>
        <translation>期限在 %1 截止，当时您没有联网。接下来怎么办由您决定。</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>这意味着什么</translation>
    </message>
    <message>
        <source>Your draft and its files are all here.</source>
        <translation>您的草稿和材料都在这里。</translation>
    </message>
    <message>
        <source>The operator may still take it, or say that it came late.</source>
        <translation>运营商可能仍然受理，也可能告知已经逾期。</translation>
    </message>
    <message>
        <source>If it says no, you can ask for a reconsideration and explain why it was late.</source>
        <translation>如果不予受理，您可以申请复核，并说明逾期的原因。</translation>
    </message>
    <message>
        <source>Send it all the same</source>
        <translation>仍然提交</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation>先不提交</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话办理</translation>
    </message>
    <message>
        <source>Sending your appeal</source>
        <translation>正在提交申诉</translation>
    </message>
    <message>
        <source>You can leave this page. It goes on by itself.</source>
        <translation>您可以离开此页，提交会自动继续。</translation>
    </message>
    <message>
        <source>First the files, then the appeal itself.</source>
        <translation>先上传材料，再提交申诉。</translation>
    </message>
    <message>
        <source>Not submitted yet</source>
        <translation>尚未提交</translation>
    </message>
    <message>
        <source>We say so here when the operator has acknowledged it, with a number.</source>
        <translation>运营商确认收到后，这里会显示受理编号。</translation>
    </message>
    <message>
        <source>Saved, not submitted yet</source>
        <translation>已保存，尚未提交</translation>
    </message>
    <message>
        <source>It goes out by itself when there is a connection.</source>
        <translation>联网后会自动提交。</translation>
    </message>
    <message>
        <source>Not submitted</source>
        <translation>尚未提交</translation>
    </message>
    <message>
        <source>While you wait</source>
        <translation>等待期间</translation>
    </message>
    <message>
        <source>Everything is kept on this computer, sealed.</source>
        <translation>所有内容都加密保存在这台电脑上。</translation>
    </message>
    <message>
        <source>The deadline runs on: %1</source>
        <translation>期限照常计算：%1</translation>
    </message>
    <message>
        <source>You can still change it.</source>
        <translation>您仍可修改。</translation>
    </message>
    <message>
        <source>Try to send it now</source>
        <translation>现在提交</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>We are finding out whether it arrived</source>
        <translation>正在确认是否已送达</translation>
    </message>
    <message>
        <source>The operator did not answer. Do not send it again: we ask, with the same number.</source>
        <translation>运营商没有回应。不用重复提交，我们会用同一编号查询。</translation>
    </message>
    <message>
        <source>Result pending</source>
        <translation>结果待确认</translation>
    </message>
    <message>
        <source>Asking the operator about this appeal.</source>
        <translation>正在向运营商查询这份申诉。</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Leave, we keep asking</source>
        <translation>先离开，查询会继续</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>Your appeal is submitted</source>
        <translation>申诉已提交</translation>
    </message>
    <message>
        <source>Acknowledged by the operator</source>
        <translation>运营商已确认收到</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>提交回执</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Follow it in Progress</source>
        <translation>查看办理进度</translation>
    </message>
    <message>
        <source>Copy the case number</source>
        <translation>复制受理编号</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来会怎样</translation>
    </message>
    <message>
        <source>The operator accepts it and starts the clock.</source>
        <translation>运营商受理后开始计时。</translation>
    </message>
    <message>
        <source>A machine looks at what it can read; a person decides the rest.</source>
        <translation>系统先核验能识别的部分，其余由人工审核。</translation>
    </message>
    <message>
        <source>If something is missing they ask here, and you have days to answer.</source>
        <translation>如需补充材料，会在这里提出，您有几天时间答复。</translation>
    </message>
    <message>
        <source>The operator did not take it</source>
        <translation>运营商没有接收这份申诉</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>您可以这样做</translation>
    </message>
    <message>
        <source>Look through the draft</source>
        <translation>检查草稿</translation>
    </message>
    <message>
        <source>This cannot be shown now</source>
        <translation>现在无法显示</translation>
    </message>
    <message>
        <source>The operator does not answer. Nothing of yours is lost.</source>
        <translation>运营商没有回应。您的内容都在。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Appeal by phone</source>
        <translation>电话申诉</translation>
    </message>
    <message>
        <source>No lock here is lifted by an appeal</source>
        <translation>目前的停机原因不能通过申诉解除</translation>
    </message>
    <message>
        <source>The plan for your number says what lifts each of them.</source>
        <translation>号码状态页写明了每一项怎样解除。</translation>
    </message>
    <message>
        <source>What do you want looked at?</source>
        <translation>您想申诉哪一项？</translation>
    </message>
    <message>
        <source>Choose one. Nothing is sent before you have checked it all.</source>
        <translation>请选择一项。您全部核对之前，不会发送任何内容。</translation>
    </message>
    <message>
        <source>Your number is locked at the request of the police. We cannot unlock it here.</source>
        <translation>您的号码应公安机关要求停机，这里无法解除。</translation>
    </message>
    <message>
        <source>Your number is locked at the request of the police. We cannot unlock it here. Ask: %1</source>
        <translation>您的号码应公安机关要求停机，这里无法解除。可咨询：%1</translation>
    </message>
    <message>
        <source>Go on with your appeal</source>
        <translation>继续已有的申诉</translation>
    </message>
    <message>
        <source>One is open already; a second one is not needed</source>
        <translation>这一项已有申诉在办，无需再提一份</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>由谁来办？</translation>
    </message>
    <message>
        <source>It decides which papers are needed.</source>
        <translation>不同的办理人需要的材料不同。</translation>
    </message>
    <message>
        <source>Enter your name</source>
        <translation>请填写您的姓名</translation>
    </message>
    <message>
        <source>Enter the last day of the letter, like 2026-12-31</source>
        <translation>请填写有效期的最后一天，例如 2026-12-31</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>As on your own document</source>
        <translation>与您本人证件一致</translation>
    </message>
    <message>
        <source>The child&apos;s authority ends on</source>
        <translation>监护有效期至</translation>
    </message>
    <message>
        <source>The letter of authority ends on</source>
        <translation>委托书有效期至</translation>
    </message>
    <message>
        <source>Year, month, day: 2026-12-31</source>
        <translation>年-月-日，例如 2026-12-31</translation>
    </message>
    <message>
        <source>The owner must do this</source>
        <translation>这一项须由机主本人办理</translation>
    </message>
    <message>
        <source>Another person cannot stand in for it. Your draft is kept.</source>
        <translation>他人不能代办。您的草稿已保留。</translation>
    </message>
    <message>
        <source>What the owner can do</source>
        <translation>机主可以这样办</translation>
    </message>
    <message>
        <source>Sign in here with the number&apos;s own service password, or go to a store.</source>
        <translation>用该号码的服务密码在这里登录，或前往营业厅。</translation>
    </message>
    <message>
        <source>Bring the ID card in the original.</source>
        <translation>带上身份证原件。</translation>
    </message>
    <message>
        <source>If the owner cannot come: ask the hotline about a video appointment.</source>
        <translation>机主不便到场时，可向客服热线询问视频办理。</translation>
    </message>
    <message>
        <source>See stores and hotline</source>
        <translation>查看营业厅和热线</translation>
    </message>
    <message>
        <source>Tell them what happened</source>
        <translation>说明情况</translation>
    </message>
    <message>
        <source>Short answers in your own words. Facts and dates help most.</source>
        <translation>用自己的话简短回答，写明事实和日期最有帮助。</translation>
    </message>
    <message>
        <source>What should they know?</source>
        <translation>想让审核人员知道什么？</translation>
    </message>
    <message>
        <source>Anything else? (optional)</source>
        <translation>还有要补充的吗？（选填）</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 个字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write a little more: at least %n character(s).</source>
        <translation>
            <numerusform>再多写一点，至少 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>可以提供</translation>
    </message>
    <message>
        <source>When it began, day and time</source>
        <translation>哪天、几点开始的</translation>
    </message>
    <message>
        <source>What you use the number for</source>
        <translation>号码用途说明</translation>
    </message>
    <message>
        <source>Who can confirm it</source>
        <translation>谁可以证明</translation>
    </message>
    <message>
        <source>Leave out passwords, codes and card numbers. Nobody here needs them.</source>
        <translation>不要写密码、验证码和银行卡号，这里没有人需要。</translation>
    </message>
    <message>
        <source>How your data is used</source>
        <translation>您的信息怎样使用</translation>
    </message>
    <message>
        <source>Read it and decide. Nothing is ticked for you, and you can change your mind.</source>
        <translation>看过再决定。我们不会替您勾选，您也可以改变主意。</translation>
    </message>
    <message>
        <source>The law asks for this: it needs no consent of yours.</source>
        <translation>这是法律要求的处理，无需您同意。</translation>
    </message>
    <message>
        <source>Your contract asks for this: it needs no consent of yours.</source>
        <translation>这是履行合同所需的处理，无需您同意。</translation>
    </message>
    <message>
        <source>I agree to this use</source>
        <translation>我同意上述处理</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>我不同意</translation>
    </message>
    <message>
        <source>You did not agree, and that is fine</source>
        <translation>您没有同意，没关系</translation>
    </message>
    <message>
        <source>No file leaves this computer. There is a road without it.</source>
        <translation>材料不会离开这台电脑。不上传也能办。</translation>
    </message>
    <message>
        <source>Without sending files</source>
        <translation>不上传材料的办法</translation>
    </message>
    <message>
        <source>Or call %1 and appeal by word of mouth.</source>
        <translation>也可以拨打 %1，口头提出申诉。</translation>
    </message>
    <message>
        <source>Or appeal by word of mouth at the hotline.</source>
        <translation>也可以拨打客服热线，口头提出申诉。</translation>
    </message>
    <message>
        <source>Note the case number. The appeal then shows in Progress.</source>
        <translation>记下受理编号，之后可在“办理进度”查看。</translation>
    </message>
    <message>
        <source>Read the notice again</source>
        <translation>再看一遍说明</translation>
    </message>
    <message>
        <source>Check before it goes out</source>
        <translation>提交前请核对</translation>
    </message>
    <message>
        <source>It is sent once, when you press the button.</source>
        <translation>按下按钮后提交一次，不会重复。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>What you send</source>
        <translation>证明材料</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1，%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: cannot be provided, explained in words</source>
        <translation>%1：无法提供，已文字说明</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>没有材料</translation>
    </message>
    <message>
        <source>Submit the appeal</source>
        <translation>提交申诉</translation>
    </message>
    <message>
        <source>Something is still missing: see above.</source>
        <translation>还有内容没有补齐，见上方提示。</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>未联网</translation>
    </message>
    <message>
        <source>It is saved here and goes out when there is a connection. Until then it is not submitted.</source>
        <translation>已保存在本机，联网后自动发出。在此之前尚未提交。</translation>
    </message>
    <message>
        <source>Add what proves it</source>
        <translation>添加证明材料</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s). Every picture gets a watermark, and where it was taken is removed.</source>
        <translation>
            <numerusform>共 %n 项。每张图片都会加上用途水印，并去除拍摄地点等信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>How to take a clear picture</source>
        <translation>怎样拍清楚</translation>
    </message>
    <message>
        <source>All four corners in the picture</source>
        <translation>四个角都在画面里</translation>
    </message>
    <message>
        <source>Away from direct light</source>
        <translation>避开灯光直射</translation>
    </message>
    <message>
        <source>Arms resting on a table</source>
        <translation>手臂靠在桌面上</translation>
    </message>
    <message>
        <source>Who will see it</source>
        <translation>谁会看到</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（选填）</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>With the operator</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Add it after all</source>
        <translation>还是添加文件</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>I cannot provide this</source>
        <translation>无法提供</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Add a page</source>
        <translation>添加一页</translation>
    </message>
    <message>
        <source>Why can you not provide it?</source>
        <translation>为什么无法提供？</translation>
    </message>
    <message>
        <source>Use these words instead</source>
        <translation>用这段说明代替</translation>
    </message>
    <message numerus="yes">
        <source>Write at least %n character(s).</source>
        <translation>
            <numerusform>请至少写 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected file cannot be read. Copy it to this computer and choose it again.</source>
        <translation>所选文件读不出来。把它复制到这台电脑上，再选一次。</translation>
    </message>
    <message>
        <source>Use your phone</source>
        <translation>用手机拍</translation>
    </message>
    <message>
        <source>This is what will be sent</source>
        <translation>将要发送的就是这一张</translation>
    </message>
    <message>
        <source>Look at it. Cover what they need not see.</source>
        <translation>请看一遍，不必让对方看到的可以遮住。</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>PDF, %n page(s). It is sent as it is, sealed.</source>
        <translation>
            <numerusform>PDF，共 %n 页。内容不变，加密后发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cover a part</source>
        <translation>遮住一处</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Straighten it</source>
        <translation>拉正</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Burned in</source>
        <translation>已加入画面</translation>
    </message>
    <message>
        <source>A watermark with purpose and date.</source>
        <translation>写明用途和日期的水印。</translation>
    </message>
    <message>
        <source>Covers become part of the picture: nobody can take them off.</source>
        <translation>遮盖会成为图片的一部分，任何人都无法去除。</translation>
    </message>
    <message>
        <source>Your phone has opened the page. It must show this number:</source>
        <translation>手机已打开页面，页面上应显示这个号码：</translation>
    </message>
    <message>
        <source>The page on your phone must show this number:</source>
        <translation>手机打开的页面应显示这个号码：</translation>
    </message>
    <message>
        <source>Take it with your phone</source>
        <translation>用手机拍摄</translation>
    </message>
    <message>
        <source>Asking the operator for a code.</source>
        <translation>正在向运营商获取二维码。</translation>
    </message>
    <message>
        <source>The picture has arrived. It is being fetched.</source>
        <translation>照片已送达，正在取回。</translation>
    </message>
    <message>
        <source>The code has run out. Nothing was taken.</source>
        <translation>二维码已过期，没有收到照片。</translation>
    </message>
    <message>
        <source>No code could be had. Choose a file instead.</source>
        <translation>没有取到二维码，可以改为选择文件。</translation>
    </message>
    <message>
        <source>Choose a file instead</source>
        <translation>改为选择文件</translation>
    </message>
    <message>
        <source>Does somebody on the phone tell you to do this? Hang up and call 96110.</source>
        <translation>如果有人在电话里让您这样做，请挂断并拨打 96110。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Looking at what can be appealed</source>
        <translation>正在查看可以申诉的事项</translation>
    </message>
    <message>
        <source>Asking the operator.</source>
        <translation>正在向运营商查询。</translation>
    </message>
    <message>
        <source>Throw this draft away?</source>
        <translation>要删除这份草稿吗？</translation>
    </message>
    <message>
        <source>Your words and the files added here are deleted. Nothing was submitted.</source>
        <translation>您填写的内容和添加的材料都会删除。这份申诉没有提交过。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Save and leave</source>
        <translation>保存并退出</translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Saved on this computer at %1, sealed. Not submitted yet.</source>
        <translation>%1 已加密保存在这台电脑上，尚未提交。</translation>
    </message>
    <message>
        <source>Everything you enter is saved on this computer, sealed. Not submitted yet.</source>
        <translation>您填写的内容会加密保存在这台电脑上，尚未提交。</translation>
    </message>
    <message>
        <source>Last day to act: %1</source>
        <translation>办理截止：%1</translation>
    </message>
    <message>
        <source>Fingerprints of your files (SHA-256)</source>
        <translation>材料的数字指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Copy the whole list</source>
        <translation>复制完整清单</translation>
    </message>
    <message>
        <source>The operator signed this receipt. It is kept on this computer.</source>
        <translation>回执有运营商的电子签名，已保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Nothing was submitted, and nothing of yours is lost.</source>
        <translation>尚未提交，您填写的内容都在。</translation>
    </message>
    <message>
        <source>Go on with the open one in Progress.</source>
        <translation>到“办理进度”继续办理那份申诉。</translation>
    </message>
    <message>
        <source>Look through your draft once more.</source>
        <translation>再检查一遍草稿。</translation>
    </message>
    <message>
        <source>If you think it is complete, call the hotline and say what you see here.</source>
        <translation>如果您认为已经齐全，可拨打客服热线，说明此页的提示。</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Tick what you agree to, or choose &quot;I do not agree&quot;: there is a road without it.</source>
        <translation>勾选您同意的事项，或选择“不同意”：不同意也有办法办理。</translation>
    </message>
    <message>
        <source>I agree to this use of sensitive data</source>
        <translation>我单独同意处理上述敏感个人信息</translation>
    </message>
    <message>
        <source>Go to a store with your ID card: they look at it there, nothing is sent from here.</source>
        <translation>带身份证到营业厅当面核对，这里不发送任何材料。</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>Save it to be sent</source>
        <translation>保存，联网后提交</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>还没有填写</translation>
    </message>
    <message>
        <source>Answer in a few words</source>
        <translation>请简单回答</translation>
    </message>
    <message numerus="yes">
        <source>Write less: at most %n character(s).</source>
        <translation>
            <numerusform>写得短一些，最多 %n 个字。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send what they asked for</source>
        <translation>补充审核人员要的材料</translation>
    </message>
    <message>
        <source>Only what is listed here is needed. The rest of your appeal stays as it is.</source>
        <translation>只需补充这里列出的，其余内容保持不变。</translation>
    </message>
    <message>
        <source>Send these</source>
        <translation>发送这些材料</translation>
    </message>
    <message>
        <source>Only the reviewers of %1. How long it is kept stands in the notice, apart from what the law asks to keep. If you withdraw after sending, the appeal ends.</source>
        <translation>仅%1的审核人员。保存期限见说明，依法留存的除外。提交后撤回同意，申诉将终止。</translation>
    </message>
    <message>
        <source>Asked for again</source>
        <translation>需要补交</translation>
    </message>
    <message>
        <source>Taken by the reviewer</source>
        <translation>审核已采用</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待上传</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Waiting for a connection</source>
        <translation>等待联网</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未上传</translation>
    </message>
    <message>
        <source>Explained in words</source>
        <translation>已文字说明</translation>
    </message>
    <message>
        <source>Not added yet</source>
        <translation>待添加</translation>
    </message>
    <message>
        <source>Used all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Choose a new file</source>
        <translation>选择新文件</translation>
    </message>
    <message>
        <source>The last picture was hard to read. After three tries it can be used all the same.</source>
        <translation>上一张看不清。试过三次后，也可以直接使用。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Look at page %1</source>
        <translation>查看第 %1 页</translation>
    </message>
    <message>
        <source>Remove page %1</source>
        <translation>移除第 %1 页</translation>
    </message>
    <message>
        <source>Drag a file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>%1, at most %2 MB each</source>
        <translation>%1，单个不超过 %2 MB</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Use the camera</source>
        <translation>用摄像头</translation>
    </message>
    <message>
        <source>One file at a time: the first one is taken. Add the others after it.</source>
        <translation>一次只能添加一个文件，已取第一个，其余可接着添加。</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>您的草稿</translation>
    </message>
    <message>
        <source>A closed-off helper looks at the file.</source>
        <translation>正在用隔离的程序检查文件。</translation>
    </message>
    <message>
        <source>It has no network and keeps nothing. This takes a few seconds.</source>
        <translation>它不能联网，也不留存任何内容，只需几秒。</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>不会发送的</translation>
    </message>
    <message>
        <source>The file&apos;s name is not sent.</source>
        <translation>文件名不会发送。</translation>
    </message>
    <message>
        <source>The file&apos;s name, and where and when the picture was taken.</source>
        <translation>文件名，以及拍摄的地点和时间。</translation>
    </message>
    <message>
        <source>Remove a cover</source>
        <translation>移除遮盖</translation>
    </message>
    <message>
        <source>Draw with the mouse, or press &quot;Cover a part&quot; and move it with the arrow keys. With Shift they change its size.</source>
        <translation>用鼠标画框，或点“遮住一处”后用方向键移动，按住 Shift 改变大小。</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>使用这张</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>The reviewer is told that the check here advised against it.</source>
        <translation>审核人员会看到：本机检查建议重拍。</translation>
    </message>
    <message>
        <source>After three tries it can be used all the same.</source>
        <translation>试过三次后，也可以直接使用。</translation>
    </message>
    <message>
        <source>Code for your phone, opens %1</source>
        <translation>手机扫描的二维码，将打开 %1</translation>
    </message>
    <message>
        <source>Number to compare: %1</source>
        <translation>核对号码：%1</translation>
    </message>
    <message>
        <source>We never ask for your PIN or SMS code</source>
        <translation>我们不会索要密码或短信验证码</translation>
    </message>
    <message>
        <source>Waiting for the picture.</source>
        <translation>正在等待照片。</translation>
    </message>
    <message>
        <source>Waiting for your phone.</source>
        <translation>正在等待手机扫码。</translation>
    </message>
    <message>
        <source>Scan the code with any phone that has a camera. It works once, for ten minutes.</source>
        <translation>用任何一部能拍照的手机扫码。二维码十分钟内有效，只能用一次。</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>换一个二维码</translation>
    </message>
    <message>
        <source>The page belongs to %1. Stop when your phone shows another address.</source>
        <translation>页面属于 %1。如果手机显示的是别的网址，请停止。</translation>
    </message>
    <message>
        <source>What happens to it</source>
        <translation>照片会怎样处理</translation>
    </message>
    <message>
        <source>This computer fetches the picture once; the operator&apos;s copy is deleted then. Nothing is handed in before you have seen it here.</source>
        <translation>这台电脑取回后，运营商那边的副本随即删除。您在这里看过之前，不会提交。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>unbar::ui::AppealWords</name>
    <message>
        <source>Appeal against the suspension</source>
        <translation>停机申诉</translation>
    </message>
    <message>
        <source>Dispute what is owed</source>
        <translation>对欠费有异议</translation>
    </message>
    <message>
        <source>Register a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Ask them to hurry</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Ask for the reason in writing</source>
        <translation>要求书面告知原因</translation>
    </message>
    <message>
        <source>Ask for a person to decide</source>
        <translation>要求人工审核</translation>
    </message>
    <message>
        <source>You say why, add what proves it, and a person decides</source>
        <translation>说明情况，附上材料，由人工审核</translation>
    </message>
    <message>
        <source>Paid and not shown, paid for a wrong number, an item that is not yours</source>
        <translation>已缴未到账、缴错号码、账单有误</translation>
    </message>
    <message>
        <source>The operator has 15 days to answer; after that the regulator is open to you</source>
        <translation>运营商须在 15 日内答复，逾期可向工信部门申诉</translation>
    </message>
    <message>
        <source>A reminder on what is under way already</source>
        <translation>提醒正在办理的事项</translation>
    </message>
    <message>
        <source>The law gives you reason, remedy and documents: Anti-Telecom and Online Fraud Law, article 32</source>
        <translation>依法应告知原因、救济渠道和所需材料：《反电信网络诈骗法》第三十二条</translation>
    </message>
    <message>
        <source>When only a machine has decided: Personal Information Protection Law, article 24</source>
        <translation>仅由系统自动决定时：《个人信息保护法》第二十四条</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
    <message>
        <source>What do you use this number for?</source>
        <translation>这个号码平时作什么用？</translation>
    </message>
    <message>
        <source>Has anybody else used it?</source>
        <translation>有没有别人用过？</translation>
    </message>
    <message>
        <source>What will you do differently?</source>
        <translation>今后您会怎样使用？</translation>
    </message>
    <message>
        <source>What is the trace number of the payment?</source>
        <translation>付款的交易流水号是多少？</translation>
    </message>
    <message>
        <source>What else should they know?</source>
        <translation>还有什么要说明的？</translation>
    </message>
    <message>
        <source>When you noticed it, and what you were told</source>
        <translation>什么时候发现的，当时收到什么提示</translation>
    </message>
    <message>
        <source>Work, family, codes of your bank: one sentence is enough</source>
        <translation>工作、家人联系、银行验证码等，一句话即可</translation>
    </message>
    <message>
        <source>Lent, stolen, shared at work; &quot;no&quot; is an answer too</source>
        <translation>借给别人、被盗用、同事共用；没有就写“没有”</translation>
    </message>
    <message>
        <source>For example: calls only to people who agreed to them</source>
        <translation>例如：只联系事先同意的客户</translation>
    </message>
    <message>
        <source>It stands in the payment details of your bank or app</source>
        <translation>在银行或支付应用的交易详情里可以找到</translation>
    </message>
    <message>
        <source>I am the owner of the number</source>
        <translation>我是机主本人</translation>
    </message>
    <message>
        <source>I act for the owner</source>
        <translation>我替机主代办</translation>
    </message>
    <message>
        <source>I am the guardian of a child</source>
        <translation>我是未成年人的监护人</translation>
    </message>
    <message>
        <source>I act for a company</source>
        <translation>我代表单位办理</translation>
    </message>
    <message>
        <source>The number is registered in my name</source>
        <translation>号码登记在我名下</translation>
    </message>
    <message>
        <source>You need the ID cards of both and a letter of authority</source>
        <translation>需要双方身份证和委托书</translation>
    </message>
    <message>
        <source>For owners under 14, with the guardian&apos;s consent</source>
        <translation>适用于未满 14 周岁的机主，需监护人同意</translation>
    </message>
    <message>
        <source>You need the business licence and a letter with the company&apos;s seal</source>
        <translation>需要营业执照和加盖公章的证明</translation>
    </message>
    <message>
        <source>Say in your own words what they should know</source>
        <translation>请用自己的话说明情况</translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation>请选择办理人</translation>
    </message>
    <message>
        <source>Enter the trace number of the payment</source>
        <translation>请填写付款的交易流水号</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>请回答：%1</translation>
    </message>
    <message>
        <source>Decide how your data is used</source>
        <translation>请决定是否同意信息的使用</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>请添加：%1</translation>
    </message>
    <message>
        <source>Not checked here</source>
        <translation>本机未检查</translation>
    </message>
    <message>
        <source>Checked here: clear</source>
        <translation>本机检查：清晰</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>The writing on your ID is blurred. Rest your arms on a table and take it again.</source>
        <translation>证件上的文字模糊。把手臂靠在桌面上，再拍一张。</translation>
    </message>
    <message>
        <source>Light is hiding part of your ID. Tilt it away from the lamp.</source>
        <translation>灯光遮住了证件的一部分。把证件稍微倾斜，避开灯光。</translation>
    </message>
    <message>
        <source>Keep all four corners in the picture.</source>
        <translation>请让四个角都在画面里。</translation>
    </message>
    <message>
        <source>Move closer so that the ID fills the frame.</source>
        <translation>靠近一些，让证件占满画面。</translation>
    </message>
    <message>
        <source>The picture is too dark. Turn on a light and take it again.</source>
        <translation>画面太暗。开灯后再拍一张。</translation>
    </message>
    <message>
        <source>Hold the camera straight above your ID.</source>
        <translation>把镜头放在证件正上方。</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) · all corners there, writing readable</source>
        <translation>
            <numerusform>%n 张 · 四角完整，文字可读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) · writing readable</source>
        <translation>
            <numerusform>%n 张 · 文字可读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), as they will be sent</source>
        <translation>
            <numerusform>%n 份，按此发送</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected file must be smaller than %1 MB. It is %2 MB.</source>
        <translation>所选文件须小于 %1 MB，现在是 %2 MB。</translation>
    </message>
    <message>
        <source>An appeal for this lock is open already. You find it in Progress.</source>
        <translation>这一项已有申诉在办，可在“办理进度”查看。</translation>
    </message>
    <message>
        <source>Something they need is missing.</source>
        <translation>还缺少需要的材料。</translation>
    </message>
    <message>
        <source>They need your consent to look at what you send.</source>
        <translation>审核材料需要您的同意。</translation>
    </message>
    <message>
        <source>What you wrote is too short for them.</source>
        <translation>情况说明太短。</translation>
    </message>
    <message>
        <source>Sending %1%</source>
        <translation>上传中 %1%</translation>
    </message>
    <message>
        <source>%1 of %2 MB</source>
        <translation>%1 / %2 MB</translation>
    </message>
    <message>
        <source>goes on when there is a connection</source>
        <translation>联网后自动继续</translation>
    </message>
    <message>
        <source>you paused it</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>goes on by itself after a cut</source>
        <translation>断网后会自动继续</translation>
    </message>
    <message>
        <source>The operator does not say how long it usually takes.</source>
        <translation>运营商没有说明通常需要多久。</translation>
    </message>
    <message>
        <source>Most people hear within %1, nearly all within %2.</source>
        <translation>多数人在 %1内、几乎所有人在 %2内收到结果。</translation>
    </message>
</context>
<context>
    <name>BannerWords</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n hour(s) off, so we cannot connect safely. Set the time and try again.</source>
        <translation>
            <numerusform>本机时间约差 %n 小时，无法安全连接。请校准时间后再试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n minute(s) off, so we cannot connect safely. Set the time and try again.</source>
        <translation>
            <numerusform>本机时间约差 %n 分钟，无法安全连接。请校准时间后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>We cannot be sure this is your operator, so nothing was sent. Try another network.</source>
        <translation>无法确认对方是您的运营商，没有发送任何内容。请换一个网络。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>This Wi-Fi wants you to sign in first. Open your browser, sign in, then come back.</source>
        <translation>这个 Wi-Fi 需要先登录。请打开浏览器登录，再回到这里。</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>打开浏览器</translation>
    </message>
    <message>
        <source>You are offline. We will connect when the network is back.</source>
        <translation>网络已断开，恢复后会自动连接。</translation>
    </message>
    <message>
        <source>You are offline. Saved on this computer at %1. We will send what is waiting when you are back.</source>
        <translation>网络已断开。数据于 %1 保存在本机，联网后自动发出待办内容。</translation>
    </message>
    <message>
        <source>Your operator is busy. We keep trying; nothing you did is lost.</source>
        <translation>运营商系统繁忙，我们会继续尝试，已办的内容都在。</translation>
    </message>
    <message>
        <source>The key store of this computer is locked. Unlock it to see what is saved.</source>
        <translation>本机的密码库已锁定，解锁后可以查看已保存的内容。</translation>
    </message>
    <message>
        <source>This computer does not let us save. What you do here is gone when you close the window.</source>
        <translation>本机无法保存。关闭窗口后，这里的内容不会保留。</translation>
    </message>
    <message>
        <source>The saved file was damaged. We kept what could be read and fetched the rest again.</source>
        <translation>保存的文件有损坏。能读的都留下了，其余已重新获取。</translation>
    </message>
</context>
<context>
    <name>unbar::ui::CheckRow</name>
    <message>
        <source>Works: %1</source>
        <translation>可用：%1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>不可用：%1</translation>
    </message>
</context>
<context>
    <name>unbar::ui::Chip</name>
    <message>
        <source>Opens a menu</source>
        <translation>打开菜单</translation>
    </message>
</context>
<context>
    <name>unbar::ui::ContactPage</name>
    <message>
        <source>open now</source>
        <translation>正在服务</translation>
    </message>
    <message>
        <source>closed now</source>
        <translation>现在休息</translation>
    </message>
    <message>
        <source>checked %1</source>
        <extracomment>%1 a date: when the operator last confirmed number and hours</extracomment>
        <translation>核对于 %1</translation>
    </message>
    <message>
        <source>My number is %1.</source>
        <translation>我的号码是 %1。</translation>
    </message>
    <message>
        <source>It has been suspended since %1.</source>
        <translation>从 %1 起停机。</translation>
    </message>
    <message>
        <source>The reason code shown is: %1.</source>
        <translation>显示的原因代码是：%1。</translation>
    </message>
    <message>
        <source>Your text says: “%1”</source>
        <translation>你们的说明是：“%1”</translation>
    </message>
    <message>
        <source>I paid on %1, trace number %2.</source>
        <translation>我在 %1 缴了费，交易流水号 %2。</translation>
    </message>
    <message>
        <source>The ticket number is %1.</source>
        <translation>工单号是 %1。</translation>
    </message>
    <message>
        <source>Tell me the reason, how to lift it, and which documents to bring.</source>
        <translation>请告诉我停机原因、怎样恢复、要带哪些材料。</translation>
    </message>
    <message>
        <source>Tell me the date on which the number would be lost.</source>
        <translation>请告诉我这个号码的销号日期。</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>客服热线</translation>
    </message>
    <message>
        <source>Call from another phone. Ask for a person.</source>
        <translation>请换一部电话拨打，并要求转人工。</translation>
    </message>
    <message>
        <source>What to say on the phone</source>
        <translation>电话里这样说</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>复制这段话</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>营业厅</translation>
    </message>
    <message>
        <source>Bring your ID card, the original.</source>
        <translation>请带身份证原件。</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网上办理</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>找人工帮忙</translation>
    </message>
    <message>
        <source>A hotline or a store always helps, also when nothing works here.</source>
        <translation>这里办不了的，热线和营业厅都能办。</translation>
    </message>
    <message>
        <source>No hotline given</source>
        <translation>运营商未提供热线</translation>
    </message>
    <message>
        <source>Go to a store of the operator with your ID card.</source>
        <translation>请带身份证到运营商营业厅。</translation>
    </message>
    <message>
        <source>Emergency calls</source>
        <translation>紧急呼叫</translation>
    </message>
    <message>
        <source>%1 are free and work on a suspended number.</source>
        <translation>%1 免费，停机也能拨打。</translation>
    </message>
</context>
<context>
    <name>unbar::ui::Countdown</name>
    <message>
        <source>This code has expired</source>
        <translation>付款码已过期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>还剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>还剩 %1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>unbar::ui::ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>有一处需要修改</translation>
    </message>
</context>
<context>
    <name>unbar::ui::Field</name>
    <message>
        <source>Error: %1</source>
        <translation>需要修改：%1</translation>
    </message>
</context>
<context>
    <name>unbar::ui::FilePicker</name>
    <message>
        <source>Choose a picture or PDF</source>
        <translation>选择图片或 PDF</translation>
    </message>
    <message>
        <source>Pictures and PDF (%1)</source>
        <translation>图片和 PDF (%1)</translation>
    </message>
</context>
<context>
    <name>unbar::ui::GenuinePage</name>
    <message>
        <source>How to tell this app is genuine</source>
        <translation>怎样确认这个应用是真的</translation>
    </message>
    <message>
        <source>Compare these facts with what the hotline tells you.</source>
        <translation>请打热线，核对下面的内容。</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>暂不清楚</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>应用版本</translation>
    </message>
    <message>
        <source>Operator&apos;s address</source>
        <translation>运营商网址</translation>
    </message>
    <message>
        <source>Operator&apos;s signature</source>
        <translation>运营商签名</translation>
    </message>
    <message>
        <source>good</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>还没有核对</translation>
    </message>
    <message>
        <source>Key fingerprint</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>only to keys this operator named</source>
        <translation>只连接运营商指定的密钥</translation>
    </message>
    <message>
        <source>by the computer&apos;s own certificates</source>
        <translation>使用本机的证书</translation>
    </message>
    <message>
        <source>What we never do</source>
        <translation>我们绝不会</translation>
    </message>
    <message>
        <source>Ask for your PIN or SMS code by phone</source>
        <translation>打电话索要密码或短信验证码</translation>
    </message>
    <message>
        <source>Ask you to pay a person</source>
        <translation>要求您付款给个人</translation>
    </message>
    <message>
        <source>Send you a link by text</source>
        <translation>用短信给您发链接</translation>
    </message>
    <message>
        <source>Still unsure?</source>
        <translation>还不放心？</translation>
    </message>
</context>
<context>
    <name>unbar::ui::HelpPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Talk to a person</source>
        <translation>找人工帮忙</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+7 opens a place. F6 moves between the parts of the window. Esc goes back. Ctrl and plus or minus changes the text size.</source>
        <translation>Ctrl+1 至 Ctrl+7 切换栏目，F6 在窗口各部分间移动，Esc 返回，Ctrl 加“+”或“-”调整文字大小。</translation>
    </message>
    <message>
        <source>About Unbar</source>
        <translation>关于复机通</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>My number gets no messages. Can I still sign in?</source>
        <translation>我的号码收不到短信，还能登录吗？</translation>
    </message>
    <message>
        <source>Yes. Use your service password, a contact you left with your operator, the number of a case, or go to a store. None of these needs a message to the locked number.</source>
        <translation>能。可以用服务密码、预留的联系方式、受理编号，或到营业厅。这些都不需要停机的号码收短信。</translation>
    </message>
    <message>
        <source>Why does a browser open?</source>
        <translation>为什么会打开浏览器？</translation>
    </message>
    <message>
        <source>You type your password on your operator&apos;s own page. This program never sees it. The address is named before the page opens.</source>
        <translation>密码在运营商自己的网页上输入，本应用看不到。打开之前会告诉您网址。</translation>
    </message>
    <message>
        <source>I was told my number is locked. Is that true?</source>
        <translation>有人说我的号码停机了，是真的吗？</translation>
    </message>
    <message>
        <source>Sign in and look. A lock that is real is shown here by your operator. Nobody from your operator asks for a password or a code on the phone.</source>
        <translation>登录看一下。真的停机，运营商会显示在这里。运营商不会打电话索要密码或验证码。</translation>
    </message>
    <message>
        <source>How long after paying does my number work?</source>
        <translation>缴费后多久恢复？</translation>
    </message>
    <message>
        <source>The card beside the code says it for your lock. Paying lifts the lock for the bill only; other locks stay until their own step is done.</source>
        <translation>付款码旁边写着大约时间。缴清只解除欠费这一项，其他原因要各自办完。</translation>
    </message>
    <message>
        <source>I paid, and nothing happens.</source>
        <translation>我付了款，没有反应。</translation>
    </message>
    <message>
        <source>Do not pay again. Press “I have paid, check”. We ask your operator and tell you here as soon as it answers.</source>
        <translation>请勿重复支付。点“我已付款，查结果”，我们向运营商查询，有答复就显示在这里。</translation>
    </message>
    <message>
        <source>Can somebody else pay for me?</source>
        <translation>能请别人代付吗？</translation>
    </message>
    <message>
        <source>Yes. Show them the code, or send them the payment page. They see the amount and the payee, not your bill.</source>
        <translation>能。给对方看付款码，或发代付页面。对方只看到金额和收款方，看不到账单。</translation>
    </message>
    <message>
        <source>The payee or the amount looks wrong.</source>
        <translation>收款方或金额不对。</translation>
    </message>
    <message>
        <source>Do not pay. Go back and look at the bill, or call your operator.</source>
        <translation>请勿付款。返回查看账单，或打客服热线。</translation>
    </message>
    <message>
        <source>What do the marks mean?</source>
        <translation>这些标记是什么意思？</translation>
    </message>
    <message>
        <source>A tick is done. A filled dot is under way. An empty ring is still to come, without a promised date.</source>
        <translation>对勾表示已完成，实心圆点表示进行中，空心圆圈表示待办，不承诺日期。</translation>
    </message>
    <message>
        <source>It takes longer than said.</source>
        <translation>比说的时间久。</translation>
    </message>
    <message>
        <source>Past the usual time the page says so, and offers to remind your operator. Keep the reference number at hand when you call.</source>
        <translation>超过平常时间，页面会说明，并可以催办。打电话时请备好编号。</translation>
    </message>
    <message>
        <source>What can I do here?</source>
        <translation>在这里能做什么？</translation>
    </message>
    <message>
        <source>See why your number is locked, do what lifts the lock, and follow it until the number works again.</source>
        <translation>查看停机原因，办理恢复，一直跟到号码恢复。</translation>
    </message>
    <message>
        <source>What still works while my number is locked?</source>
        <translation>停机期间还能用什么？</translation>
    </message>
    <message>
        <source>Emergency calls always work. The first page lists the rest for your lock.</source>
        <translation>紧急呼叫始终可用，其余见号码状态页。</translation>
    </message>
    <message>
        <source>Does my work get lost when I close the window?</source>
        <translation>关闭窗口，已办的内容会丢吗？</translation>
    </message>
    <message>
        <source>No. What you typed and sent is saved, sealed, on this computer, and goes on when you come back.</source>
        <translation>不会。填写和发送的内容加密保存在本机，下次打开接着办。</translation>
    </message>
    <message>
        <source>How do I make the words larger?</source>
        <translation>怎样把字放大？</translation>
    </message>
    <message>
        <source>Press Ctrl and plus, or choose the text size at the top. Large mode also makes buttons larger.</source>
        <translation>按 Ctrl 加“+”，或在上方选择文字大小。长辈版的按钮也更大。</translation>
    </message>
    <message>
        <source>Help with signing in</source>
        <translation>登录帮助</translation>
    </message>
    <message>
        <source>Help with paying</source>
        <translation>缴费帮助</translation>
    </message>
    <message>
        <source>Help with progress</source>
        <translation>进度帮助</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>unbar::ui::MainWindow</name>
    <message>
        <source>Unbar</source>
        <translation>复机通</translation>
    </message>
    <message>
        <source>%1 number restoration</source>
        <translation>%1号码恢复服务</translation>
    </message>
    <message>
        <source>Settings and help</source>
        <translation>设置与帮助</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>unbar::ui::NoticePage</name>
    <message>
        <source>Is this suspension notice real?</source>
        <translation>这条停机通知是真的吗？</translation>
    </message>
    <message>
        <source>Many notices are fake. Check before you do anything it says.</source>
        <translation>很多停机通知是假的。先核实，再决定怎么做。</translation>
    </message>
    <message>
        <source>How to check</source>
        <translation>怎样核实</translation>
    </message>
    <message>
        <source>Do not open the link, and do not call the number in it.</source>
        <translation>不要点里面的链接，也不要回拨里面的号码。</translation>
    </message>
    <message>
        <source>Call %1 from another phone and ask.</source>
        <translation>换一部电话拨打 %1 询问。</translation>
    </message>
    <message>
        <source>Ask at a store.</source>
        <translation>到营业厅询问。</translation>
    </message>
    <message>
        <source>Or sign in here and see whether the number is locked.</source>
        <translation>也可以在这里登录，看看号码是否停机。</translation>
    </message>
    <message>
        <source>It is most likely fake when it</source>
        <translation>有这些情况，多半是假的</translation>
    </message>
    <message>
        <source>asks for an SMS code, PIN or bank card</source>
        <translation>索要短信验证码、密码或银行卡</translation>
    </message>
    <message>
        <source>wants money sent to a person</source>
        <translation>要求转账给个人</translation>
    </message>
    <message>
        <source>comes from a sender with letters, such as l0086 instead of 10086</source>
        <translation>发信号码里有字母，例如用 l0086 冒充 10086</translation>
    </message>
    <message>
        <source>says unlocking costs a fee</source>
        <translation>声称解封要收费</translation>
    </message>
    <message>
        <source>Check my number here</source>
        <translation>在这里查号码</translation>
    </message>
</context>
<context>
    <name>unbar::ui::OverviewPage</name>
    <message>
        <source>It takes %1 at most.</source>
        <translation>最长 %1。</translation>
    </message>
    <message>
        <source>It usually takes %1.</source>
        <translation>一般 %1。</translation>
    </message>
    <message>
        <source>It usually takes %1, %2 at most.</source>
        <translation>一般 %1，最长 %2。</translation>
    </message>
    <message>
        <source>MMMM</source>
        <extracomment>Month format (QLocale) of a bill&apos;s period</extracomment>
        <translation>M 月</translation>
    </message>
    <message>
        <source>The %1 bill is overdue, with a late fee of %2.</source>
        <translation>%1账单已逾期，含违约金 %2。</translation>
    </message>
    <message>
        <source>The %1 bill is overdue.</source>
        <translation>%1账单已逾期。</translation>
    </message>
    <message numerus="yes">
        <source>%n bills are overdue.</source>
        <translation>
            <numerusform>有 %n 张账单已逾期。</numerusform>
        </translation>
    </message>
    <message>
        <source>The operator says the police have to check this: %1. Whoever offers to unlock it for money is a fraud.</source>
        <translation>运营商表示，此项需公安机关核查：%1。凡称花钱可解封的都是诈骗。</translation>
    </message>
    <message>
        <source>The operator does not say more about this lock here. Ask the hotline or a store.</source>
        <translation>运营商在这里没有说明详情。请向热线或营业厅询问。</translation>
    </message>
    <message>
        <source>The operator says: “%1”</source>
        <translation>运营商说明：“%1”</translation>
    </message>
    <message>
        <source>Have ready: %1.</source>
        <translation>请备好%1。</translation>
    </message>
    <message>
        <source>Paying lifts this lock only.</source>
        <translation>缴清只解除这一项。</translation>
    </message>
    <message>
        <source>This step can start when the one before it is done.</source>
        <translation>前一步办完后才能开始。</translation>
    </message>
    <message>
        <source>Waiting for us</source>
        <translation>等待处理</translation>
    </message>
    <message>
        <source>Cannot start yet</source>
        <translation>暂不能开始</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>正在付款</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>See the payment</source>
        <translation>查看这笔付款</translation>
    </message>
    <message>
        <source>Go on with the payment</source>
        <translation>继续付款</translation>
    </message>
    <message>
        <source>See the bill</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Disagree? Appeal</source>
        <translation>对原因有异议？申诉</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再查一次</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>预计结束</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>还剩</translation>
    </message>
    <message>
        <source>past the planned end</source>
        <translation>已过预计结束时间</translation>
    </message>
    <message>
        <source>not given by the operator</source>
        <translation>运营商未提供</translation>
    </message>
    <message>
        <source>a date I was not told</source>
        <translation>不清楚哪一天</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>My number %1 has been suspended since %2. The reason code shown is: %3. Tell me the reason, how to lift it, and which documents to bring.</source>
        <translation>我的号码 %1 从 %2 起停机，显示的原因代码是：%3。请告诉我停机原因、怎样恢复、要带哪些材料。</translation>
    </message>
    <message>
        <source>What to say on the phone</source>
        <translation>电话里这样说</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>复制这段话</translation>
    </message>
    <message>
        <source>You can do them at the same time.</source>
        <translation>可以同时办。</translation>
    </message>
    <message>
        <source>Do them in this order.</source>
        <translation>请按顺序办。</translation>
    </message>
    <message>
        <source>Nearest deadline: %1.</source>
        <translation>最近的期限：%1。</translation>
    </message>
    <message>
        <source>Total %1.</source>
        <translation>合计 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Your number is suspended. %n steps to go</source>
        <translation>
            <numerusform>您的号码已停机，还有 %n 步要办</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do. We wait for the operator</source>
        <translation>您不用操作，正在等待运营商</translation>
    </message>
    <message>
        <source>Maintenance. Service comes back by itself</source>
        <translation>系统维护中，结束后自动恢复</translation>
    </message>
    <message>
        <source>Your number is locked. The operator gives no reason</source>
        <translation>您的号码已停机，运营商未说明原因</translation>
    </message>
    <message>
        <source>We are checking your payment. Do not pay again</source>
        <translation>正在确认付款结果，请勿重复支付</translation>
    </message>
    <message>
        <source>Data from %1. Sums and deadlines may have changed since.</source>
        <translation>数据更新于 %1。金额和期限可能已有变化。</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>请留意的期限</translation>
    </message>
    <message>
        <source>Online until</source>
        <translation>线上截止</translation>
    </message>
    <message>
        <source>Number lost on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>运营商未提供</translation>
    </message>
    <message>
        <source>Public holidays of that year are not known yet; only weekends are counted.</source>
        <translation>该年的节假日安排尚未公布，只按周末计算。</translation>
    </message>
    <message>
        <source>What still works</source>
        <translation>现在还能用什么</translation>
    </message>
    <message>
        <source>Works: %1</source>
        <translation>可用：%1</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>不可用：%1</translation>
    </message>
    <message>
        <source>The operator does not say. Emergency calls are always free: %1.</source>
        <translation>运营商未说明。紧急呼叫始终免费：%1。</translation>
    </message>
    <message>
        <source>Not said by the operator: %1.</source>
        <translation>运营商未说明：%1。</translation>
    </message>
    <message>
        <source>Stuck?</source>
        <translation>遇到困难？</translation>
    </message>
    <message>
        <source>Contact the operator</source>
        <translation>联系客服</translation>
    </message>
    <message>
        <source>Looking at your number</source>
        <translation>正在查询您的号码</translation>
    </message>
    <message>
        <source>We ask the operator what is locked, and why.</source>
        <translation>正在向运营商查询停机情况和原因。</translation>
    </message>
    <message>
        <source>This usually takes a few seconds. You can leave this open.</source>
        <translation>一般几秒钟，您可以先不关窗口。</translation>
    </message>
    <message>
        <source>Your number works</source>
        <translation>您的号码正常</translation>
    </message>
    <message>
        <source>The operator shows no lock. Checked %1.</source>
        <translation>运营商显示没有停机。查询于 %1。</translation>
    </message>
    <message>
        <source>Still no calls or data?</source>
        <translation>还是打不了电话或上不了网？</translation>
    </message>
    <message>
        <source>Turn flight mode on, wait 10 seconds, turn it off.</source>
        <translation>打开飞行模式，等 10 秒再关闭。</translation>
    </message>
    <message>
        <source>Restart the phone.</source>
        <translation>重启手机。</translation>
    </message>
    <message>
        <source>Try the SIM in another phone.</source>
        <translation>把 SIM 卡换到另一部手机试试。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>Your number works again</source>
        <translation>您的号码已恢复</translation>
    </message>
    <message>
        <source>All locks are gone. Test your phone now, it takes 2 minutes.</source>
        <translation>停机原因已全部解除。现在测一下手机，约 2 分钟。</translation>
    </message>
    <message>
        <source>Test my phone</source>
        <translation>测试手机</translation>
    </message>
    <message>
        <source>See the receipt</source>
        <translation>查看收据</translation>
    </message>
    <message>
        <source>Stay safe</source>
        <translation>注意安全</translation>
    </message>
    <message>
        <source>Restored numbers draw fraud calls. Nobody needs your SMS code.</source>
        <translation>号码刚恢复时诈骗电话较多。任何人都不需要您的验证码。</translation>
    </message>
    <message>
        <source>See the checklist</source>
        <translation>查看安全清单</translation>
    </message>
    <message>
        <source>This number can no longer be restored</source>
        <translation>该号码已无法恢复</translation>
    </message>
    <message>
        <source>The operator has given it up or to somebody else. Nothing of a new holder is shown here.</source>
        <translation>号码已注销或已重新启用。这里不显示新机主的任何信息。</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>现在要做什么</translation>
    </message>
    <message>
        <source>Change the number in your bank and payment apps first.</source>
        <translation>先更换银行和支付应用里的号码。</translation>
    </message>
    <message>
        <source>Then in messaging, shopping and government services.</source>
        <translation>再更换社交、购物和政务服务里的号码。</translation>
    </message>
    <message>
        <source>Ask the hotline whether a deposit or balance is left.</source>
        <translation>向热线询问是否还有押金或余额。</translation>
    </message>
    <message>
        <source>See the safety checklist</source>
        <translation>查看安全清单</translation>
    </message>
    <message>
        <source>We cannot see your number now</source>
        <translation>暂时查不到您的号码</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again in a moment.</source>
        <translation>数据都在，请稍后再试。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Ask the operator about this lock</source>
        <translation>向运营商了解这一项</translation>
    </message>
    <message>
        <source>Contact support</source>
        <translation>联系客服</translation>
    </message>
</context>
<context>
    <name>unbar::ui::PayPage</name>
    <message>
        <source>To %1, as a top-up for %2. Check payee and amount; do not pay when one differs.</source>
        <translation>支付给 %1，为 %2 充值。请核对收款方和金额，不一致请勿付款。</translation>
    </message>
    <message>
        <source>To %1, for the bill of %2. Check payee and amount; do not pay when one differs.</source>
        <translation>支付给 %1，用于 %2 的账单。请核对收款方和金额，不一致请勿付款。</translation>
    </message>
    <message>
        <source>Scan with WeChat, Alipay or UnionPay</source>
        <translation>用微信、支付宝或云闪付扫码</translation>
    </message>
    <message>
        <source>We never ask for your PIN or SMS code</source>
        <translation>我们不会索要密码或短信验证码</translation>
    </message>
    <message>
        <source>Pay in the browser</source>
        <translation>在浏览器中付款</translation>
    </message>
    <message>
        <source>No data? Wi-Fi or family can pay</source>
        <translation>手机没流量？连 Wi-Fi 或请家人代付</translation>
    </message>
    <message>
        <source>Scan to pay %1</source>
        <translation>扫码支付 %1</translation>
    </message>
    <message>
        <source>Payment code, %1 to %2. It can also be paid in the browser.</source>
        <translation>付款码，%1，收款方 %2。也可以在浏览器中付款。</translation>
    </message>
    <message>
        <source>Waiting for the payment. Do not pay twice.</source>
        <translation>正在等待付款结果，请勿重复支付。</translation>
    </message>
    <message>
        <source>I have paid, check</source>
        <translation>我已付款，查结果</translation>
    </message>
    <message>
        <source>Cancel this payment</source>
        <translation>取消这笔付款</translation>
    </message>
    <message>
        <source>Your bank wants an SMS code?</source>
        <translation>银行要短信验证码？</translation>
    </message>
    <message>
        <source>The locked number cannot get it. Let someone else pay, or pay at a counter.</source>
        <translation>停机的号码收不到验证码。可以请他人代付，或到柜台缴费。</translation>
    </message>
    <message>
        <source>See these ways</source>
        <translation>查看其他方式</translation>
    </message>
    <message>
        <source>Let someone else pay %1</source>
        <translation>请他人代付 %1</translation>
    </message>
    <message>
        <source>A friend, or a counter: the number and the payee are all they need.</source>
        <translation>亲友或柜台都可以，只需要号码和收款方。</translation>
    </message>
    <message>
        <source>Payment page for another person</source>
        <translation>代付页面</translation>
    </message>
    <message>
        <source>They open it on their own phone. It shows payee and amount, and names no one.</source>
        <translation>请对方在自己手机上打开。页面只显示收款方和金额，不显示姓名。</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>At a counter</source>
        <translation>到柜台</translation>
    </message>
    <message>
        <source>Say the number %1</source>
        <translation>报出号码 %1</translation>
    </message>
    <message>
        <source>Payee %1</source>
        <translation>收款方 %1</translation>
    </message>
    <message>
        <source>Cash or any card. Keep the slip.</source>
        <translation>现金或银行卡都可以，请保留小票。</translation>
    </message>
    <message>
        <source>Find a store</source>
        <translation>查找营业厅</translation>
    </message>
    <message>
        <source>They have paid, check</source>
        <translation>对方已付款，查结果</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>再次显示付款码</translation>
    </message>
    <message>
        <source>What is wrong with this bill?</source>
        <translation>账单哪里不对？</translation>
    </message>
    <message>
        <source>Choose one. The facts go to the operator as a ticket.</source>
        <translation>请选一项。内容会作为工单发给运营商。</translation>
    </message>
    <message>
        <source>Disagree with a bill</source>
        <translation>账单有异议</translation>
    </message>
    <message>
        <source>I have paid, it is not shown</source>
        <translation>已缴费，但没有到账</translation>
    </message>
    <message>
        <source>You need the trace number of your bank or app</source>
        <translation>需要银行或支付应用里的交易流水号</translation>
    </message>
    <message>
        <source>I paid for a wrong number</source>
        <translation>缴到了别的号码</translation>
    </message>
    <message>
        <source>Two digits swapped, or an old number</source>
        <translation>号码输错，或是旧号码</translation>
    </message>
    <message>
        <source>An item is not mine</source>
        <translation>有一项费用不是我的</translation>
    </message>
    <message>
        <source>Value-added services, roaming, fees</source>
        <translation>增值业务、漫游、违约金等</translation>
    </message>
    <message>
        <source>Back to the bill</source>
        <translation>返回账单</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话办理</translation>
    </message>
    <message>
        <source>Which items are not yours?</source>
        <translation>哪几项费用不是您的？</translation>
    </message>
    <message>
        <source>Which payment is missing?</source>
        <translation>哪一笔缴费没有到账？</translation>
    </message>
    <message>
        <source>Which payment went wrong?</source>
        <translation>哪一笔缴错了？</translation>
    </message>
    <message>
        <source>Value-added items can be disputed without paying them first.</source>
        <translation>增值业务费有争议，可以先不缴。</translation>
    </message>
    <message>
        <source>The trace number stands in the payment details of your bank or app.</source>
        <translation>交易流水号在银行或支付应用的付款详情里。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Trace number</source>
        <translation>交易流水号</translation>
    </message>
    <message>
        <source>12 to 32 letters and digits</source>
        <translation>12 至 32 位字母和数字</translation>
    </message>
    <message>
        <source>What happened? (optional)</source>
        <translation>发生了什么？（可不填）</translation>
    </message>
    <message>
        <source>Send the dispute</source>
        <translation>提交异议</translation>
    </message>
    <message>
        <source>The dispute is saved and goes out by itself.</source>
        <translation>异议已保存，会自动发出。</translation>
    </message>
    <message>
        <source>Choose the items you dispute</source>
        <translation>请选择有异议的费用</translation>
    </message>
    <message>
        <source>Enter the trace number of the payment</source>
        <translation>请填写付款的交易流水号</translation>
    </message>
    <message>
        <source>I dispute these items on the bill of %1: %2. Check them and tell me the ticket number.</source>
        <translation>我对 %1 账单中的这些费用有异议：%2。请核查并告诉我工单号。</translation>
    </message>
    <message>
        <source>I have paid for %1, trace number %2, and it is not posted. Look for it and tell me the ticket number.</source>
        <translation>我已为 %1 缴费，交易流水号 %2，还没有到账。请查找并告诉我工单号。</translation>
    </message>
    <message>
        <source>I paid for a wrong number, trace number %2. Move it to %1 or pay it back, and tell me the ticket number.</source>
        <translation>我缴到了别的号码，交易流水号 %2。请转到 %1 或退款，并告诉我工单号。</translation>
    </message>
    <message>
        <source>Saved. It goes to the operator as a ticket</source>
        <translation>已保存，会作为工单发给运营商</translation>
    </message>
    <message>
        <source>In a hurry? Call and say:</source>
        <translation>着急的话，可以打电话说：</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>复制这段话</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For number</source>
        <translation>缴费号码</translation>
    </message>
    <message>
        <source>Payment number</source>
        <translation>缴费单号</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Getting your payment code</source>
        <translation>正在获取付款码</translation>
    </message>
    <message>
        <source>Nothing is paid yet.</source>
        <translation>还没有付款。</translation>
    </message>
    <message>
        <source>Kept on this computer. It goes out when you are back online.</source>
        <translation>已保存在本机，联网后自动发出。</translation>
    </message>
    <message>
        <source>Asking the operator. You can leave this open, we keep going.</source>
        <translation>正在向运营商请求。您可以先不关窗口，我们会继续。</translation>
    </message>
    <message>
        <source>We are asking the operator</source>
        <translation>正在向运营商查询</translation>
    </message>
    <message>
        <source>Do not pay again while we check.</source>
        <translation>查询期间请勿重复支付。</translation>
    </message>
    <message>
        <source>This can take up to 2 minutes. You can leave this open.</source>
        <translation>最长约 2 分钟，您可以先不关窗口。</translation>
    </message>
    <message>
        <source>Paid but not shown? Use the trace number</source>
        <translation>已付款却没到账？用流水号查</translation>
    </message>
    <message>
        <source>We are checking whether your payment arrived</source>
        <translation>正在确认付款是否到账</translation>
    </message>
    <message>
        <source>Do not pay again. Your bank has not confirmed yet. We keep checking and tell you here.</source>
        <translation>请勿重复支付。银行还没有确认，我们会继续查询，结果显示在这里。</translation>
    </message>
    <message>
        <source>Result open</source>
        <translation>结果待确认</translation>
    </message>
    <message>
        <source>Ask the operator again</source>
        <translation>再查一次结果</translation>
    </message>
    <message>
        <source>Contact the operator</source>
        <translation>联系客服</translation>
    </message>
    <message>
        <source>The amount is now %1</source>
        <translation>金额现在是 %1</translation>
    </message>
    <message>
        <source>It was %1. Nothing was paid, and the old order is closed.</source>
        <translation>原来是 %1。没有付款，旧订单已关闭。</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>费用明细</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>按 %1 继续</translation>
    </message>
    <message>
        <source>Something in dispute?</source>
        <translation>其中有争议？</translation>
    </message>
    <message>
        <source>The bank declined this payment</source>
        <translation>银行没有通过这笔付款</translation>
    </message>
    <message>
        <source>The operator got no money. Try another card or another way.</source>
        <translation>运营商没有收到款项。请换一张卡或换一种方式。</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>获取新的付款码</translation>
    </message>
    <message>
        <source>Someone else pays, or at a counter</source>
        <translation>他人代付或到柜台缴费</translation>
    </message>
    <message>
        <source>This payment code has expired</source>
        <translation>付款码已过期</translation>
    </message>
    <message>
        <source>A new code is for the same bill. Already paid? Then check first.</source>
        <translation>新的付款码仍用于这张账单。如果已经付款，请先查结果。</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>We do not show this payment code</source>
        <translation>这个付款码没有显示</translation>
    </message>
    <message>
        <source>It does not match the payee or the amount. Do not pay.</source>
        <translation>它与收款方或金额不一致，请勿付款。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已拦下</translation>
    </message>
    <message>
        <source>Payment received. Service comes back next</source>
        <translation>已收到缴费，正在恢复服务</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Follow the progress</source>
        <translation>查看办理进度</translation>
    </message>
    <message>
        <source>Your payment arrived late, and it counts</source>
        <translation>付款晚到，已经计入</translation>
    </message>
    <message>
        <source>The code had closed, but the operator has the money.</source>
        <translation>付款码当时已关闭，但运营商已收到款项。</translation>
    </message>
    <message>
        <source>Paid twice? Ask for a refund</source>
        <translation>付了两次？申请退款</translation>
    </message>
    <message>
        <source>You may have paid twice</source>
        <translation>您可能付了两次</translation>
    </message>
    <message>
        <source>Both payments are kept here. You can have one back.</source>
        <translation>两笔付款都有记录，可以退回一笔。</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Ask for a refund of %1</source>
        <translation>申请退款 %1</translation>
    </message>
    <message>
        <source>Keep it as credit</source>
        <translation>留作余额</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Pay for another number</source>
        <translation>为其他号码缴费</translation>
    </message>
    <message>
        <source>Pay the overdue bill</source>
        <translation>缴清欠费</translation>
    </message>
    <message>
        <source>The money goes to that number&apos;s account, not to yours.</source>
        <translation>款项计入对方号码的账户，不计入您的账户。</translation>
    </message>
    <message>
        <source>Paying lifts this lock by itself. The operator does not say how long it takes.</source>
        <translation>缴清后自动解除这一项。运营商未说明需要多久。</translation>
    </message>
    <message>
        <source>Paying lifts this lock by itself, usually within %1, %2 at most.</source>
        <translation>缴清后自动解除这一项，一般 %1内，最长 %2。</translation>
    </message>
    <message>
        <source>After you pay</source>
        <translation>付款之后</translation>
    </message>
    <message>
        <source>Not restored after 24 hours? We ask the operator by ourselves and show the ticket number.</source>
        <translation>超过 24 小时未恢复，自动登记催办并显示工单号。</translation>
    </message>
    <message>
        <source>Paying lifts this lock only. The others stay on your plan.</source>
        <translation>缴清只解除这一项，其他原因仍需办理。</translation>
    </message>
    <message>
        <source>Before you pay</source>
        <translation>付款之前</translation>
    </message>
    <message>
        <source>Compare payee and amount on your phone. Stop when one differs.</source>
        <translation>请在手机上核对收款方和金额，不一致就不要付。</translation>
    </message>
    <message>
        <source>The address is %1. We never ask for your PIN or SMS code by phone.</source>
        <translation>付款网址是 %1。我们不会打电话索要密码或短信验证码。</translation>
    </message>
    <message>
        <source>Looking up what is owed</source>
        <translation>正在查询欠费</translation>
    </message>
    <message>
        <source>We ask the operator for the latest bill.</source>
        <translation>正在向运营商查询最新账单。</translation>
    </message>
    <message>
        <source>This usually takes a few seconds.</source>
        <translation>一般几秒钟。</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>没有欠费</translation>
    </message>
    <message>
        <source>The operator shows no open bill for this number.</source>
        <translation>运营商显示，这个号码没有待缴账单。</translation>
    </message>
    <message>
        <source>Paid up</source>
        <translation>已缴清</translation>
    </message>
    <message>
        <source>See my records</source>
        <translation>查看我的记录</translation>
    </message>
    <message>
        <source>Paid but still locked?</source>
        <translation>已缴费却没恢复？</translation>
    </message>
    <message>
        <source>Top up this number</source>
        <translation>为这个号码充值</translation>
    </message>
    <message>
        <source>We cannot show the bill now</source>
        <translation>暂时查不到账单</translation>
    </message>
    <message>
        <source>Nothing was paid. Try again in a moment.</source>
        <translation>没有付款，请稍后再试。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Paid and posted. Keep this receipt</source>
        <translation>缴费已入账，请保留收据</translation>
    </message>
    <message>
        <source>This lock is lifted by the payment. Other locks stay on your plan.</source>
        <translation>这一项已因缴费解除，其他原因仍需办理。</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Save the receipt (PDF)</source>
        <translation>保存收据（PDF）</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印收据</translation>
    </message>
    <message>
        <source>Save as plain text</source>
        <translation>存为纯文本</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>This is a record of your payment, not a tax invoice. Ask the operator for an invoice.</source>
        <translation>这是付款记录，不是发票。需要发票请向运营商索取。</translation>
    </message>
    <message>
        <source>You find it again under Your records.</source>
        <translation>以后可以在“我的记录”里找到。</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Everything owed, %1</source>
        <translation>全部欠费 %1</translation>
    </message>
    <message>
        <source>Nothing stays open.</source>
        <translation>全部缴清。</translation>
    </message>
    <message>
        <source>Minimum to restore, %1</source>
        <translation>恢复所需最低金额 %1</translation>
    </message>
    <message>
        <source>The rest stays owed and may grow by late fees.</source>
        <translation>其余仍为欠费，可能继续产生违约金。</translation>
    </message>
    <message>
        <source>Back to my own number</source>
        <translation>返回自己的号码</translation>
    </message>
    <message>
        <source>Pay %1 for %2</source>
        <translation>为 %2 缴费 %1</translation>
    </message>
    <message>
        <source>You owe %1</source>
        <translation>您欠费 %1</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Disputed part</source>
        <translation>有争议的金额</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>缴费 %1</translation>
    </message>
    <message>
        <source>We are still checking a payment. Do not pay again.</source>
        <translation>还有一笔付款正在确认，请勿重复支付。</translation>
    </message>
    <message>
        <source>Whose number do you pay for?</source>
        <translation>您要为哪个号码缴费？</translation>
    </message>
    <message>
        <source>You see it masked and the payee before you pay.</source>
        <translation>付款前会显示部分号码和收款方，供您核对。</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>11 digits. Spaces are fine.</source>
        <translation>11 位数字，可以带空格。</translation>
    </message>
    <message>
        <source>Show what is owed</source>
        <translation>查询欠费</translation>
    </message>
    <message>
        <source>How much do you top up?</source>
        <translation>充值多少？</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>为 %1 充值</translation>
    </message>
    <message>
        <source>No amounts to choose from here</source>
        <translation>这里没有可选的金额</translation>
    </message>
    <message>
        <source>Top up at a counter or with the operator&apos;s own app.</source>
        <translation>可以到柜台或用运营商的应用充值。</translation>
    </message>
    <message>
        <source>Find a counter</source>
        <translation>查找柜台</translation>
    </message>
    <message>
        <source>Top up %1</source>
        <translation>充值 %1</translation>
    </message>
    <message>
        <source>Choose an amount first.</source>
        <translation>请先选择金额。</translation>
    </message>
</context>
<context>
    <name>unbar::ui::PictureView</name>
    <message>
        <source>Picture as it will be sent</source>
        <translation>将要发送的图片</translation>
    </message>
    <message>
        <source>Picture as it will be sent, cover %1 of %2</source>
        <translation>将要发送的图片，第 %1 处遮盖，共 %2 处</translation>
    </message>
    <message numerus="yes">
        <source>%n cover(s). Arrow keys move one, with Shift they resize it. Space takes the next one, Delete removes it.</source>
        <translation>
            <numerusform>%n 处遮盖。方向键移动，按住 Shift 改变大小，空格键选下一处，Delete 键移除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::ProtectPage</name>
    <message>
        <source>Stay safe while your number is locked</source>
        <translation>停机期间，注意账户安全</translation>
    </message>
    <message>
        <source>Tick off what you have done. Nothing is sent.</source>
        <translation>做完一项勾一项，内容不会发出。</translation>
    </message>
    <message>
        <source>The first 15 minutes</source>
        <translation>先用 15 分钟做这些</translation>
    </message>
    <message>
        <source>Check that the notice is real</source>
        <translation>核实停机通知是不是真的</translation>
    </message>
    <message>
        <source>Find out what is locked: number, password, SIM or phone</source>
        <translation>弄清锁的是号码、密码、SIM 卡还是手机</translation>
    </message>
    <message>
        <source>Use Wi-Fi for calls and payments</source>
        <translation>用 Wi-Fi 通话和付款</translation>
    </message>
    <message>
        <source>SIM or phone gone? Report the loss at once</source>
        <translation>卡或手机丢了，马上挂失</translation>
    </message>
    <message>
        <source>Until it is back</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>No money transfers on shared computers</source>
        <translation>不在公用电脑上转账</translation>
    </message>
    <message>
        <source>Do not sell or lend the SIM</source>
        <translation>不出售、不出借手机卡</translation>
    </message>
    <message>
        <source>Tell contacts by another channel</source>
        <translation>用其他方式告诉联系人</translation>
    </message>
    <message>
        <source>Warn family: I do not ask for money</source>
        <translation>提醒家人：我不会找你们要钱</translation>
    </message>
    <message>
        <source>Move login codes to an app or second number</source>
        <translation>把登录验证改到验证器或备用号码</translation>
    </message>
    <message>
        <source>Never read a code to anyone, not even staff</source>
        <translation>不把验证码念给任何人，客服也不行</translation>
    </message>
    <message>
        <source>Note the deadlines</source>
        <translation>记下各项期限</translation>
    </message>
    <message>
        <source>Keep the SIM in one phone</source>
        <translation>不要反复换手机插卡</translation>
    </message>
    <message>
        <source>Abroad? Call the hotline with +86</source>
        <translation>人在境外，拨打热线要加 +86</translation>
    </message>
    <message>
        <source>Is this suspension notice real?</source>
        <translation>这条停机通知是真的吗？</translation>
    </message>
    <message>
        <source>Emergency calls</source>
        <translation>紧急呼叫</translation>
    </message>
    <message>
        <source>%1 are free and work on a suspended number.</source>
        <translation>%1 免费，停机也能拨打。</translation>
    </message>
    <message>
        <source>Someone on the phone tells you what to click?</source>
        <translation>有人在电话里指挥您操作？</translation>
    </message>
    <message>
        <source>Stop and hang up. The anti-fraud line 96110 gives advice.</source>
        <translation>请停止操作并挂断。可以拨打反诈专线 96110 咨询。</translation>
    </message>
</context>
<context>
    <name>unbar::ui::QrView</name>
    <message>
        <source>Payment code</source>
        <translation>付款码</translation>
    </message>
</context>
<context>
    <name>unbar::ui::Rail</name>
    <message>
        <source>Another number</source>
        <translation>切换号码</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>号码状态</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>Appeal and evidence</source>
        <translation>申诉与材料</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>办理进度</translation>
    </message>
    <message>
        <source>Stay safe</source>
        <translation>注意安全</translation>
    </message>
    <message>
        <source>Your records</source>
        <translation>我的记录</translation>
    </message>
    <message>
        <source>Contact and stores</source>
        <translation>联系与网点</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>号码 %1</translation>
    </message>
    <message>
        <source>Opens a menu</source>
        <translation>打开菜单</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n 项进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>数据更新于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n under way)</source>
        <translation>
            <numerusform>%1（%n 项进行中）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::RailItem</name>
    <message>
        <source>You are here</source>
        <translation>当前栏目</translation>
    </message>
</context>
<context>
    <name>unbar::ui::ReceiptActions</name>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存收据</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印收据</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
</context>
<context>
    <name>unbar::ui::RecordsPage</name>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>晚到已付</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Result open</source>
        <translation>结果待确认</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>已申请退款</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Not paid back</source>
        <translation>未退款</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Payment number %1</source>
        <translation>缴费单号 %1</translation>
    </message>
    <message>
        <source>Save the receipt (PDF)</source>
        <translation>保存收据（PDF）</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印收据</translation>
    </message>
    <message>
        <source>Save as plain text</source>
        <translation>存为纯文本</translation>
    </message>
    <message>
        <source>Ask for a refund of %1</source>
        <translation>申请退款 %1</translation>
    </message>
    <message>
        <source>Go on with this payment</source>
        <translation>继续这笔付款</translation>
    </message>
    <message>
        <source>No payments here yet</source>
        <translation>还没有缴费记录</translation>
    </message>
    <message>
        <source>When you pay, the receipt is kept here, also without a connection.</source>
        <translation>缴费后，收据会保存在这里，断网也能看。</translation>
    </message>
    <message>
        <source>See my number</source>
        <translation>查看号码状态</translation>
    </message>
    <message>
        <source>Your payments and receipts</source>
        <translation>您的缴费和收据</translation>
    </message>
    <message numerus="yes">
        <source>%n payments on this computer.</source>
        <translation>
            <numerusform>本机有 %n 笔缴费记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some entries were changed outside this app. Compare them with the operator.</source>
        <translation>部分记录被其他程序改动过，请与运营商核对。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Paid in all</source>
        <translation>累计缴费</translation>
    </message>
    <message>
        <source>As the operator confirmed it. Refunds are taken off.</source>
        <translation>以运营商确认为准，已扣除退款。</translation>
    </message>
</context>
<context>
    <name>unbar::ui::SignInPage</name>
    <message>
        <source>Address in the browser</source>
        <translation>浏览器里的网址</translation>
    </message>
    <message>
        <source>Same code on both sides</source>
        <translation>两边显示的代码应相同</translation>
    </message>
    <message>
        <source>Your browser opens next</source>
        <translation>接下来会打开浏览器</translation>
    </message>
    <message>
        <source>You sign in at %1, not in this app.</source>
        <translation>您在%1的网页上登录，不在本应用里输入。</translation>
    </message>
    <message>
        <source>Another address in the browser? Close it and call the hotline.</source>
        <translation>浏览器里的网址不一样？请关闭并拨打热线。</translation>
    </message>
    <message>
        <source>We never ask for your PIN or SMS code by phone.</source>
        <translation>我们不会打电话索要密码或短信验证码。</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>打开浏览器</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>The browser did not open</source>
        <translation>浏览器没有打开</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>请在浏览器中继续</translation>
    </message>
    <message>
        <source>Copy the address and open it in your browser.</source>
        <translation>请复制网址，在浏览器中打开。</translation>
    </message>
    <message>
        <source>When you have signed in there, this page goes on by itself.</source>
        <translation>在浏览器登录后，这里会自动继续。</translation>
    </message>
    <message>
        <source>Waiting for you to sign in. You can leave this open.</source>
        <translation>正在等待您登录，您可以先不关窗口。</translation>
    </message>
    <message>
        <source>Stop signing in</source>
        <translation>停止登录</translation>
    </message>
    <message>
        <source>I am back, not finished</source>
        <translation>我回来了，还没登录完</translation>
    </message>
    <message>
        <source>Sign-in is not finished yet</source>
        <translation>登录还没有完成</translation>
    </message>
    <message>
        <source>Nothing is lost. You can go on where you stopped.</source>
        <translation>内容都在，可以接着办。</translation>
    </message>
    <message>
        <source>Go on in the browser</source>
        <translation>在浏览器中继续</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>换一种方式</translation>
    </message>
    <message>
        <source>Is this your operator?</source>
        <translation>这是您的运营商吗？</translation>
    </message>
    <message>
        <source>You use this operator here for the first time. Check name and address.</source>
        <translation>您第一次在这里使用这家运营商，请核对名称和网址。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>matches this operator&apos;s key</source>
        <translation>与这家运营商的密钥相符</translation>
    </message>
    <message>
        <source>checked after you connect</source>
        <translation>连接后核对</translation>
    </message>
    <message>
        <source>Use this operator</source>
        <translation>使用这家运营商</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>换一家</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Which number is suspended?</source>
        <translation>哪个号码停机了？</translation>
    </message>
    <message>
        <source>Choose your operator, then enter the number.</source>
        <translation>请选择运营商，再输入号码。</translation>
    </message>
    <message>
        <source>%1 tells you why, and what to do.</source>
        <translation>%1会告诉您原因和办法。</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>11 digits. Spaces are fine.</source>
        <translation>11 位数字，可以带空格。</translation>
    </message>
    <message>
        <source>Find my number</source>
        <translation>查询号码</translation>
    </message>
    <message>
        <source>Looking up</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>Is this suspension notice real?</source>
        <translation>这条停机通知是真的吗？</translation>
    </message>
    <message>
        <source>Is this app genuine?</source>
        <translation>这个应用是真的吗？</translation>
    </message>
    <message>
        <source>Signing you in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>需要几秒钟。</translation>
    </message>
    <message>
        <source>Finishing sign-in with %1.</source>
        <translation>正在与%1完成登录。</translation>
    </message>
    <message>
        <source>Sign-in was not finished</source>
        <translation>登录没有完成</translation>
    </message>
    <message>
        <source>Nothing was changed. You can start again.</source>
        <translation>没有任何改动，可以重新开始。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>No way works?</source>
        <translation>都用不了？</translation>
    </message>
    <message>
        <source>Service password</source>
        <translation>服务密码</translation>
    </message>
    <message>
        <source>The 6 digits you set with the number · Forgotten?</source>
        <translation>办号时设置的 6 位密码 · 忘记了？</translation>
    </message>
    <message>
        <source>Code to a backup contact</source>
        <translation>发到备用联系方式</translation>
    </message>
    <message>
        <source>A code goes to the contact you left before</source>
        <translation>验证码发到预留的备用联系方式</translation>
    </message>
    <message>
        <source>Case number and query code</source>
        <translation>受理编号 + 查询码</translation>
    </message>
    <message>
        <source>From your receipt or the operator&apos;s letter</source>
        <translation>回执或通知上的编号</translation>
    </message>
    <message>
        <source>National network identity</source>
        <translation>国家网络身份认证</translation>
    </message>
    <message>
        <source>When you have opened it</source>
        <translation>已开通网号、网证时可用</translation>
    </message>
    <message>
        <source>At a store</source>
        <translation>到营业厅</translation>
    </message>
    <message>
        <source>Staff check your ID, you go on with a code</source>
        <translation>店员核对证件后，用二维码接着办</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信验证码</translation>
    </message>
    <message>
        <source>Only when the number still receives texts</source>
        <translation>号码还能收短信时可用</translation>
    </message>
    <message>
        <source>How do you show it is you?</source>
        <translation>怎样确认是您本人？</translation>
    </message>
    <message>
        <source>These ways work even when the number gets no texts.</source>
        <translation>如果号码收不到短信，也能这样登录。</translation>
    </message>
    <message>
        <source>Asking %1 which ways work.</source>
        <translation>正在向%1查询可用的方式。</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>No way works online just now</source>
        <translation>目前没有可用的线上方式</translation>
    </message>
    <message>
        <source>None of these?</source>
        <translation>以上都不行？</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>更换号码</translation>
    </message>
    <message>
        <source>This is a demonstration</source>
        <translation>这是演示</translation>
    </message>
    <message>
        <source>Try the number %1. Its service password is %2. No real number, no real money.</source>
        <translation>可以试试号码 %1，服务密码是 %2。这里没有真实号码，也不涉及真实资金。</translation>
    </message>
</context>
<context>
    <name>unbar::ui::SignOutPage</name>
    <message>
        <source>Look at another number?</source>
        <translation>要查看别的号码吗？</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>要退出登录吗？</translation>
    </message>
    <message>
        <source>You sign out of this number first. Its records stay here, sealed.</source>
        <translation>需要先退出当前号码。它的记录会加密保存在本机。</translation>
    </message>
    <message>
        <source>Your records stay on this computer, sealed, for when you sign in again.</source>
        <translation>记录会加密保存在本机，下次登录还能看到。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not sent yet. They go out after you sign in again.</source>
        <translation>
            <numerusform>还有 %n 件事没有发出，下次登录后会继续发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to another number</source>
        <translation>换一个号码</translation>
    </message>
    <message>
        <source>Sign out, keep my records</source>
        <translation>退出，保留记录</translation>
    </message>
    <message>
        <source>Signing out</source>
        <translation>正在退出</translation>
    </message>
    <message>
        <source>Not your computer?</source>
        <translation>这不是您自己的电脑？</translation>
    </message>
    <message>
        <source>Take everything away: receipts, payments and history. This cannot be undone; the operator keeps its own records.</source>
        <translation>可以把收据、缴费和办理记录全部清除。清除后无法找回，运营商那边的记录不受影响。</translation>
    </message>
    <message>
        <source>Remove my data from this computer</source>
        <translation>清除本机上的数据</translation>
    </message>
</context>
<context>
    <name>unbar::ui::StartPage</name>
    <message>
        <source>Opening your records</source>
        <translation>正在打开您的记录</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>请稍等片刻。</translation>
    </message>
    <message>
        <source>Saving and closing</source>
        <translation>正在保存并关闭</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>内容都在。</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>输入口令</translation>
    </message>
    <message>
        <source>This computer has no keychain, so a passphrase protects what is kept here. The first one you enter is the one to remember.</source>
        <translation>这台电脑没有钥匙串，所以用口令保护这里的记录。第一次输入的口令请记住。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>A few words that only you know.</source>
        <translation>只有您知道的几个词。</translation>
    </message>
    <message>
        <source>Open my records</source>
        <translation>打开我的记录</translation>
    </message>
    <message>
        <source>Unlock this computer&apos;s keychain</source>
        <translation>请解锁这台电脑的钥匙串</translation>
    </message>
    <message>
        <source>The key to your records lies in it. Nothing is changed until you unlock it.</source>
        <translation>您的记录的密钥在里面。解锁之前，什么都不会改动。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>供客服使用</translation>
    </message>
    <message>
        <source>Close Unbar</source>
        <translation>关闭复机通</translation>
    </message>
</context>
<context>
    <name>unbar::ui::TextArea</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 / %2 字</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
</context>
<context>
    <name>unbar::ui::TopBar</name>
    <message>
        <source>Large mode</source>
        <translation>长辈版</translation>
    </message>
    <message>
        <source>Unbar</source>
        <translation>复机通</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>A stand-in operator on this computer. No real number, no real money.</source>
        <translation>运营商由本机模拟，号码和金额都不是真的。</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Text %1%</source>
        <translation>文字 A %1%</translation>
    </message>
    <message>
        <source>Text size %1% and colours</source>
        <translation>文字大小 %1% 和配色</translation>
    </message>
    <message>
        <source>Language, text size and colours</source>
        <translation>语言、文字大小和配色</translation>
    </message>
    <message>
        <source>Help F1</source>
        <translation>帮助 F1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu of places</source>
        <translation>栏目菜单</translation>
    </message>
    <message>
        <source>Colours of this computer</source>
        <translation>跟随本机配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>unbar::ui::TrackPage</name>
    <message>
        <source>Ticket number %1</source>
        <translation>工单号 %1</translation>
    </message>
    <message>
        <source>Payment number %1</source>
        <translation>缴费单号 %1</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>没有正在办理的事项</translation>
    </message>
    <message>
        <source>Once you pay, you follow the way back to service here.</source>
        <translation>缴费后，可以在这里看恢复进度。</translation>
    </message>
    <message>
        <source>See my number</source>
        <translation>查看号码状态</translation>
    </message>
    <message>
        <source>Waiting for your payment of %1</source>
        <translation>等待您付款 %1</translation>
    </message>
    <message>
        <source>Nothing is paid yet. The lock is lifted after the payment.</source>
        <translation>还没有付款，付款后解除停机。</translation>
    </message>
    <message>
        <source>Go on with the payment</source>
        <translation>继续付款</translation>
    </message>
    <message>
        <source>This is taking longer than usual</source>
        <translation>比平时慢了一些</translation>
    </message>
    <message>
        <source>Paid. The operator is lifting the lock</source>
        <translation>已收到缴费，运营商正在恢复</translation>
    </message>
    <message>
        <source>Your payment is safe. Not back by %1? Then we ask the operator by ourselves.</source>
        <translation>您的缴费已到账。%1 仍未恢复，我们会自动催办。</translation>
    </message>
    <message>
        <source>Usually done by %1. Nothing more is needed from you.</source>
        <translation>一般%1 前恢复，您不用再做什么。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再查一次</translation>
    </message>
    <message>
        <source>See what still works</source>
        <translation>查看还能用什么</translation>
    </message>
    <message>
        <source>Payment received, number not restored yet</source>
        <translation>已收到缴费，但号码尚未恢复</translation>
    </message>
    <message>
        <source>24 hours have passed. We are opening a follow-up for you.</source>
        <translation>已超过 24 小时，正在为您登记催办。</translation>
    </message>
    <message>
        <source>24 hours have passed. We have opened a follow-up, so you need not call.</source>
        <translation>已超过 24 小时，我们已为您登记催办，您不用打电话。</translation>
    </message>
    <message>
        <source>Waiting for the operator</source>
        <translation>等待运营商</translation>
    </message>
    <message>
        <source>Contact the operator</source>
        <translation>联系客服</translation>
    </message>
    <message>
        <source>48 hours have passed. You may complain</source>
        <translation>已超过 48 小时，您可以投诉</translation>
    </message>
    <message>
        <source>The law gives operators 48 hours to restore service after payment. Keep the receipt.</source>
        <translation>法规要求运营商在缴费后 48 小时内恢复服务。请保留收据。</translation>
    </message>
    <message>
        <source>Past the legal time</source>
        <translation>已超法定时限</translation>
    </message>
    <message>
        <source>How to complain</source>
        <translation>怎样投诉</translation>
    </message>
    <message>
        <source>Call the hotline, name the ticket number, and say you complain.</source>
        <translation>拨打热线，报出工单号，说明您要投诉。</translation>
    </message>
    <message>
        <source>Ask for the complaint number and note it.</source>
        <translation>问清投诉编号并记下来。</translation>
    </message>
    <message>
        <source>No answer in 15 days? Then turn to the telecom regulator (MIIT).</source>
        <translation>15 日内没有答复，可以向工信部门申诉。</translation>
    </message>
    <message>
        <source>Telecommunications Regulations, article 34. What your contract says otherwise comes first.</source>
        <translation>依据《电信条例》第三十四条。合同另有约定的，从其约定。</translation>
    </message>
    <message>
        <source>See what to say</source>
        <translation>查看通话要点</translation>
    </message>
    <message>
        <source>The operator could not lift the lock</source>
        <translation>运营商未能解除停机</translation>
    </message>
    <message>
        <source>We have asked the operator to try again. Your payment is safe.</source>
        <translation>已请运营商重新处理，您的缴费已到账。</translation>
    </message>
    <message>
        <source>Your payment is safe. Ask the operator to try again.</source>
        <translation>您的缴费已到账，请让运营商重新处理。</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>What the operator says</source>
        <translation>运营商的说明</translation>
    </message>
    <message>
        <source>Ask to try again</source>
        <translation>请求重新处理</translation>
    </message>
    <message numerus="yes">
        <source>This lock is gone. %n more to lift</source>
        <translation>
            <numerusform>这一项已解除，还剩 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Service comes back when the last one is lifted.</source>
        <translation>全部解除后恢复服务。</translation>
    </message>
    <message>
        <source>Still suspended</source>
        <translation>仍在停机</translation>
    </message>
    <message>
        <source>See what is left</source>
        <translation>查看还有哪些</translation>
    </message>
    <message>
        <source>Your payment</source>
        <translation>这笔缴费</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For number</source>
        <translation>缴费号码</translation>
    </message>
    <message>
        <source>Trace number</source>
        <translation>交易流水号</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>需要多久</translation>
    </message>
    <message>
        <source>Usually by</source>
        <translation>一般在</translation>
    </message>
    <message>
        <source>We follow up at</source>
        <translation>自动催办</translation>
    </message>
    <message>
        <source>Legal limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Messages from the operator</source>
        <translation>运营商的消息</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新消息：%1</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Test your phone</source>
        <translation>测一下手机</translation>
    </message>
    <message>
        <source>All tested. Everything works.</source>
        <extracomment>%1 done, %2 in all</extracomment>
        <translation>全部测完，一切正常。</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>We have asked the operator to look again. The answer comes here.</source>
        <translation>已请运营商再次核查，结果会显示在这里。</translation>
    </message>
    <message>
        <source>Still not working? Ask the operator</source>
        <translation>还是不行？请运营商核查</translation>
    </message>
    <message>
        <source>Your number works again</source>
        <translation>您的号码已恢复</translation>
    </message>
    <message>
        <source>Test your phone now. It takes about 2 minutes.</source>
        <translation>现在测一下手机，约 2 分钟。</translation>
    </message>
    <message>
        <source>Service restored</source>
        <translation>服务已恢复</translation>
    </message>
    <message>
        <source>Save the receipt (PDF)</source>
        <translation>保存收据（PDF）</translation>
    </message>
    <message>
        <source>See my records</source>
        <translation>查看我的记录</translation>
    </message>
    <message>
        <source>Stay safe</source>
        <translation>注意安全</translation>
    </message>
    <message>
        <source>Restored numbers draw fraud calls. Nobody needs your SMS code.</source>
        <translation>号码刚恢复时诈骗电话较多。任何人都不需要您的验证码。</translation>
    </message>
    <message>
        <source>See the checklist</source>
        <translation>查看安全清单</translation>
    </message>
    <message numerus="yes">
        <source>The reviewer is waiting for your reply to %n question(s)</source>
        <translation>
            <numerusform>审核人员在等您回复 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Not confirmed by the operator</source>
        <translation>运营商尚未确认</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>申诉成立</translation>
    </message>
    <message>
        <source>Partly upheld</source>
        <translation>部分成立</translation>
    </message>
    <message>
        <source>You can go on</source>
        <translation>还可继续办理</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未作决定</translation>
    </message>
    <message>
        <source>Number gone</source>
        <translation>号码已失效</translation>
    </message>
    <message>
        <source>Kept here, not with the operator yet. It goes out by itself.</source>
        <translation>已保存在本机，尚未送达运营商，联网后自动发出。</translation>
    </message>
    <message>
        <source>Sending. The operator has not confirmed yet.</source>
        <translation>正在发送，运营商尚未确认。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再查一次</translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation>核对并提交</translation>
    </message>
    <message>
        <source>See what is kept</source>
        <translation>查看已保存的内容</translation>
    </message>
    <message>
        <source>Go on with the appeal</source>
        <translation>继续申诉</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>往来消息</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发出</translation>
    </message>
    <message>
        <source>Reply to the messages</source>
        <translation>回复消息</translation>
    </message>
    <message>
        <source>Question from the reviewer</source>
        <translation>审核组的问题</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>等您回复</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Reply by %1.</source>
        <translation>回复截止：%1。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>补充材料</translation>
    </message>
    <message>
        <source>More documents needed</source>
        <translation>需补充材料</translation>
    </message>
    <message>
        <source>Only these. What you sent besides stays as it is.</source>
        <translation>只需这些，其余材料无需重传。</translation>
    </message>
    <message>
        <source>Hand in again</source>
        <translation>需重新提供</translation>
    </message>
    <message>
        <source>Hand in this item</source>
        <translation>提供这份材料</translation>
    </message>
    <message>
        <source>I cannot provide it</source>
        <translation>无法提供</translation>
    </message>
    <message>
        <source>Why can you not provide it?</source>
        <translation>为什么无法提供？</translation>
    </message>
    <message>
        <source>Why should they look again?</source>
        <translation>请说明复核的理由</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>您的留言</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>您的回复</translation>
    </message>
    <message>
        <source>At least 10 characters. This goes to the reviewer in place of the item.</source>
        <translation>至少 10 个字，将代替这份材料送交审核人员。</translation>
    </message>
    <message>
        <source>Name what is new or what was overlooked. Another reviewer decides.</source>
        <translation>写明新的证据或被忽略的事实，由另一位审核人员决定。</translation>
    </message>
    <message>
        <source>Facts are enough: when, who, what for. Leave out passwords and codes.</source>
        <translation>写清时间、对象、用途即可，不要写密码和验证码。</translation>
    </message>
    <message>
        <source>Ask for reconsideration</source>
        <translation>申请复核</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>发送留言</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>发送回复</translation>
    </message>
    <message>
        <source>Withdraw this appeal?</source>
        <translation>要撤回这次申诉吗？</translation>
    </message>
    <message>
        <source>Go no further?</source>
        <translation>不再继续了吗？</translation>
    </message>
    <message>
        <source>The review stops and the number stays suspended. You may appeal again later.</source>
        <translation>撤回后停止审核，号码仍处于停机状态。以后可以重新申诉。</translation>
    </message>
    <message>
        <source>The case is closed without service. What else you may do is listed then.</source>
        <translation>将按未恢复办结，届时列出您还可以走的途径。</translation>
    </message>
    <message>
        <source>Withdraw the appeal</source>
        <translation>撤回申诉</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>确认办结</translation>
    </message>
    <message>
        <source>Keep it going</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write what you want to say</source>
        <translation>请写下内容</translation>
    </message>
    <message>
        <source>Write at least 10 characters</source>
        <translation>请至少写 10 个字</translation>
    </message>
    <message>
        <source>Number of your filing</source>
        <translation>申诉编号</translation>
    </message>
    <message>
        <source>As the regulator&apos;s site or text shows it</source>
        <translation>以监管部门网站或短信显示的为准</translation>
    </message>
    <message>
        <source>Date of your filing</source>
        <translation>申诉日期</translation>
    </message>
    <message>
        <source>Year, month and day, such as 2026-11-24</source>
        <translation>年-月-日，例如 2026-11-24</translation>
    </message>
    <message>
        <source>Note your filing with the regulator</source>
        <translation>登记我的监管申诉</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Enter the number of your filing</source>
        <translation>请填写申诉编号</translation>
    </message>
    <message>
        <source>Enter the date as year-month-day</source>
        <translation>请按“年-月-日”填写日期</translation>
    </message>
    <message>
        <source>The date lies ahead. Enter the day you filed.</source>
        <translation>日期还没到，请填写实际申诉的日期。</translation>
    </message>
    <message>
        <source>Decision: upheld</source>
        <translation>决定：申诉成立</translation>
    </message>
    <message>
        <source>Decision: partly upheld</source>
        <translation>决定：部分成立</translation>
    </message>
    <message>
        <source>Decision: not upheld</source>
        <translation>决定：申诉未通过</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未受理</translation>
    </message>
    <message>
        <source>The first decision</source>
        <translation>首次审核的决定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The operator gave none. You may ask for it.</source>
        <translation>运营商没有说明，您可以要求书面告知。</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>补救办法</translation>
    </message>
    <message>
        <source>The operator named no remedy. You may ask for it.</source>
        <translation>运营商没有说明，您可以要求告知。</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>not given by the operator</source>
        <translation>运营商未提供</translation>
    </message>
    <message>
        <source>This is the operator&apos;s last word. The regulator&apos;s road stays open.</source>
        <translation>这是运营商的最终决定，您仍可向监管部门申诉。</translation>
    </message>
    <message>
        <source>What works again</source>
        <translation>已恢复的功能</translation>
    </message>
    <message>
        <source>The operator did not list it. See your number for what still works.</source>
        <translation>运营商没有列明，可在“号码状态”查看。</translation>
    </message>
    <message>
        <source>Your filing, as you noted it</source>
        <translation>您登记的监管申诉</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The regulator says within 5 working days whether it takes the case on. Then it has 30 days.</source>
        <translation>监管部门在 5 个工作日内告知是否受理，材料齐全后 30 日内答复。</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>怎么办理</translation>
    </message>
    <message>
        <source>Save the case file. It holds what the regulator asks for.</source>
        <translation>保存案件档案，监管部门要求的内容都在里面。</translation>
    </message>
    <message>
        <source>File it with the telecom regulator (MIIT) yourself. This app does not file for you.</source>
        <translation>由您本人向工信部门提交，本程序不代为提交。</translation>
    </message>
    <message>
        <source>Note the date and number here, so that the clocks run.</source>
        <translation>回到这里登记日期和编号，以便计算期限。</translation>
    </message>
    <message>
        <source>Correct it and submit again</source>
        <translation>更正后重新提交</translation>
    </message>
    <message>
        <source>Reopen the appeal</source>
        <translation>重新开启申诉</translation>
    </message>
    <message>
        <source>Everything works, close the case</source>
        <translation>一切正常，确认办结</translation>
    </message>
    <message>
        <source>Go no further</source>
        <translation>不再继续</translation>
    </message>
    <message>
        <source>Note my filing</source>
        <translation>登记我的监管申诉</translation>
    </message>
    <message>
        <source>See what to do with your accounts</source>
        <translation>查看账户善后办法</translation>
    </message>
    <message>
        <source>paused for %1</source>
        <translation>已暂停 %1</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <extracomment>%1 is a day such as 20 December</extracomment>
        <translation>%1已到期，仍未完成</translation>
    </message>
    <message>
        <source>You may</source>
        <translation>您可以</translation>
    </message>
    <message>
        <source>The regulator&apos;s road is open</source>
        <translation>可以向工信部门申诉</translation>
    </message>
    <message>
        <source>No answer in 15 days?</source>
        <translation>15 日未答复？</translation>
    </message>
    <message>
        <source>Complaint registered, number %1.</source>
        <translation>投诉已登记，编号 %1。</translation>
    </message>
    <message>
        <source>You may appeal to the regulator now. We prepare the papers.</source>
        <translation>您现在可以向工信部门申诉，文书由我们备好。</translation>
    </message>
    <message>
        <source>Register a complaint first. Unanswered after 15 days, it may go to the regulator; we prepare the papers.</source>
        <translation>先登记投诉，15 日仍未答复可向工信部门申诉，文书由我们备好。</translation>
    </message>
    <message>
        <source>Register a complaint first. Unanswered from %1 on, it may go to the regulator; we prepare the papers.</source>
        <translation>先登记投诉，%1起仍未答复可向工信部门申诉，文书由我们备好。</translation>
    </message>
    <message>
        <source>Unanswered from %1 on, you may appeal to the regulator. We prepare the papers.</source>
        <translation>%1起仍未答复，可向工信部门申诉，文书由我们备好。</translation>
    </message>
    <message>
        <source>Dates to know</source>
        <translation>相关期限</translation>
    </message>
    <message>
        <source>Public holidays of that year are not known yet; only weekends are counted.</source>
        <translation>该年节假日安排尚未公布，仅按周末计算。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>核查单位</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>核查编号</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>hotline or store</source>
        <translation>客服热线或营业厅</translation>
    </message>
    <message>
        <source>About this case</source>
        <translation>案件信息</translation>
    </message>
    <message>
        <source>Also under way</source>
        <translation>其他在办事项</translation>
    </message>
    <message>
        <source>Payment of %1</source>
        <translation>缴费 %1</translation>
    </message>
    <message>
        <source>From payment to service</source>
        <translation>缴费后恢复服务</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>unbar::ui::UploadBar</name>
    <message>
        <source>%1 per cent sent</source>
        <translation>已上传百分之 %1</translation>
    </message>
</context>
<context>
    <name>unbar::ui::VerifyPage</name>
    <message numerus="yes">
        <source>%n time(s) in all</source>
        <translation>
            <numerusform>共 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) within %1</source>
        <extracomment>%n times in a span such as &quot;30 days&quot;</extracomment>
        <translation>
            <numerusform>%1内 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose how to check your identity</source>
        <translation>选择核验方式</translation>
    </message>
    <message>
        <source>All ways count the same. Online until %1.</source>
        <translation>各种方式效力相同。线上办理截止 %1。</translation>
    </message>
    <message>
        <source>All ways count the same. The lock goes when you pass.</source>
        <translation>各种方式效力相同，通过后即解除这一项。</translation>
    </message>
    <message>
        <source>%1 allows only a face check for this lock. Cannot do it? Call the hotline or appeal.</source>
        <translation>%1规定此项只能刷脸核验。无法刷脸，可拨打客服热线或提出申诉。</translation>
    </message>
    <message>
        <source>No face check wanted? These go without: %1.</source>
        <translation>不想刷脸？可选%1。</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>with a face check</source>
        <translation>需要刷脸</translation>
    </message>
    <message>
        <source>no face check</source>
        <translation>不用刷脸</translation>
    </message>
    <message>
        <source>at a time you choose</source>
        <translation>可预约时间</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Used up for now. Open again from %1.</source>
        <translation>次数已用完，%1起可再次办理。</translation>
    </message>
    <message>
        <source>Not possible for this lock now.</source>
        <translation>此项目前不能用这种方式办理。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The operator does not say more about this lock here. Ask the hotline or a store.</source>
        <translation>运营商未在此说明详情，请咨询客服热线或营业厅。</translation>
    </message>
    <message>
        <source>The operator says: “%1”</source>
        <translation>运营商说明：“%1”</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1起</translation>
    </message>
    <message>
        <source>How it is lifted</source>
        <translation>怎样解除</translation>
    </message>
    <message>
        <source>Pass one of the checks. Then the operator lifts the lock at once.</source>
        <translation>通过任一方式核验后，运营商即时解除。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>所需材料</translation>
    </message>
    <message>
        <source>The operator named none. Have your ID card ready, the original.</source>
        <translation>运营商没有列明，请备好身份证原件。</translation>
    </message>
    <message>
        <source>Disagree with the reason? Appeal</source>
        <translation>对原因有异议？申诉</translation>
    </message>
    <message>
        <source>Other locks that ask for a check</source>
        <translation>其他需要核验的项目</translation>
    </message>
    <message>
        <source>A lock without details</source>
        <translation>未说明详情的停机</translation>
    </message>
    <message>
        <source>Read and sign</source>
        <translation>阅读并签署</translation>
    </message>
    <message>
        <source>The operator asks the account holder to read this before the check.</source>
        <translation>核验前，运营商请机主本人阅读以下内容。</translation>
    </message>
    <message>
        <source>I have read this and will keep to it</source>
        <translation>我已阅读，并承诺遵守</translation>
    </message>
    <message>
        <source>Sign and go on</source>
        <translation>签署并继续</translation>
    </message>
    <message>
        <source>Tick the box first</source>
        <translation>请先勾选</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>我不同意</translation>
    </message>
    <message>
        <source>Tick the box to sign.</source>
        <translation>勾选后即可签署。</translation>
    </message>
    <message>
        <source>Not agreed?</source>
        <translation>不同意怎么办？</translation>
    </message>
    <message>
        <source>Then nothing is sent. You can choose another way or appeal against the reason.</source>
        <translation>不会发送任何内容。您可以换一种方式，或对原因提出申诉。</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>谨防受骗</translation>
    </message>
    <message>
        <source>We never ask for your PIN or SMS code by phone.</source>
        <translation>我们从不在电话里索要密码或验证码。</translation>
    </message>
    <message>
        <source>Is somebody on the phone telling you what to press? Stop and call 96110.</source>
        <translation>如有人在电话里指示您操作，请停止并拨打 96110。</translation>
    </message>
    <message>
        <source>The check runs on %1</source>
        <translation>核验在 %1 进行</translation>
    </message>
    <message>
        <source>That is the operator&apos;s own page. It opens in your browser.</source>
        <translation>这是运营商自己的页面，将在浏览器中打开。</translation>
    </message>
    <message>
        <source>What happens there</source>
        <translation>接下来会怎样</translation>
    </message>
    <message>
        <source>The operator checks your identity on its page, by its own rules.</source>
        <translation>运营商在自己的页面上按其规则核验身份。</translation>
    </message>
    <message>
        <source>This app sees the result only. It keeps no picture and no face data.</source>
        <translation>本程序只收到结果，不保存照片和人脸信息。</translation>
    </message>
    <message>
        <source>Does the browser show another name than %1? Close it.</source>
        <translation>浏览器地址若不是 %1，请关闭。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Choose another way</source>
        <translation>换一种方式</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>请在浏览器中继续</translation>
    </message>
    <message>
        <source>When you are done on %1, the result comes here by itself.</source>
        <translation>在 %1 完成后，结果会自动显示在这里。</translation>
    </message>
    <message>
        <source>Waiting for the operator&apos;s result</source>
        <translation>正在等待运营商的结果</translation>
    </message>
    <message>
        <source>I am done, look now</source>
        <translation>我已完成，查看结果</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>重新打开页面</translation>
    </message>
    <message>
        <source>Face check does not work?</source>
        <translation>无法刷脸？</translation>
    </message>
    <message>
        <source>Choose another way at any time. It does not count against you.</source>
        <translation>随时可以改用其他方式，不会有不利影响。</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation>身份核验已通过</translation>
    </message>
    <message>
        <source>The operator lifts this lock at once. Other reasons still need their steps.</source>
        <translation>运营商即时解除这一项；其他原因仍需办理。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>See the progress</source>
        <translation>查看办理进度</translation>
    </message>
    <message>
        <source>See my number</source>
        <translation>查看号码状态</translation>
    </message>
    <message>
        <source>What is kept here</source>
        <translation>本机保存什么</translation>
    </message>
    <message>
        <source>The result and its time. No picture, no face data.</source>
        <translation>只保存结果和时间，没有照片和人脸信息。</translation>
    </message>
    <message>
        <source>The operator wants to see more</source>
        <translation>还需补充证明</translation>
    </message>
    <message>
        <source>The check alone is not enough this time. Add documents, a person decides.</source>
        <translation>这次仅凭核验还不够，请补充材料，由人工审核。</translation>
    </message>
    <message>
        <source>More documents needed</source>
        <translation>需补充材料</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>可以提供</translation>
    </message>
    <message>
        <source>Proof of home, work, school or travel</source>
        <translation>居住、工作、就学或出行证明</translation>
    </message>
    <message>
        <source>What you use the number for</source>
        <translation>号码用途说明</translation>
    </message>
    <message>
        <source>A police clearance letter, where the police asked</source>
        <translation>公安机关出具的核查证明（如有要求）</translation>
    </message>
    <message>
        <source>Go on to the appeal</source>
        <translation>继续申诉并补充材料</translation>
    </message>
    <message>
        <source>Go to a store instead</source>
        <translation>改去营业厅办理</translation>
    </message>
    <message>
        <source>Face check does not work? Use another way.</source>
        <translation>无法刷脸？改用其他方式。</translation>
    </message>
    <message numerus="yes">
        <source>%n more try(s) with this one.</source>
        <translation>
            <numerusform>这种方式还可再试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>This one is open again from %1.</source>
        <translation>这种方式 %1起可再次办理。</translation>
    </message>
    <message>
        <source>The check did not pass this time</source>
        <translation>这次核验没有通过</translation>
    </message>
    <message>
        <source>Try the same way again</source>
        <translation>用同样方式再试一次</translation>
    </message>
    <message>
        <source>It happens</source>
        <translation>这很常见</translation>
    </message>
    <message>
        <source>Light, age, scars, twins or illness can make a face check miss. It says nothing about you.</source>
        <translation>光线、年龄、疤痕、双胞胎或疾病都可能影响刷脸，这不说明您有问题。</translation>
    </message>
    <message>
        <source>This way is used up for now</source>
        <translation>这种方式的次数已用完</translation>
    </message>
    <message>
        <source>It is open again from %1. The others are open now.</source>
        <translation>%1起可再次办理，其他方式现在就能办。</translation>
    </message>
    <message>
        <source>The operator did not say when it opens again. The others are open now.</source>
        <translation>运营商没有说明何时可再次办理，其他方式现在就能办。</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>次数已用完</translation>
    </message>
    <message>
        <source>The police have to clear this</source>
        <translation>这一项须由公安机关核查</translation>
    </message>
    <message>
        <source>Your number is locked at their request. It cannot be lifted here.</source>
        <translation>号码应公安机关要求停机，无法在这里解除。</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>找谁办理</translation>
    </message>
    <message>
        <source>The operator did not name the unit. Ask the hotline which one it is.</source>
        <translation>运营商没有写明单位，请向客服热线询问。</translation>
    </message>
    <message>
        <source>Ask the unit what it needs from you, and for a clearance letter.</source>
        <translation>向该单位了解需要什么，并申请核查证明。</translation>
    </message>
    <message>
        <source>Take the letter and your ID card, the original, to a store.</source>
        <translation>带证明和身份证原件到营业厅办理。</translation>
    </message>
    <message>
        <source>Whoever offers to unlock the number for money is a fraud. Call 96110.</source>
        <translation>收钱代办解锁的都是诈骗，请拨打 96110。</translation>
    </message>
    <message>
        <source>Find a store</source>
        <translation>查找营业厅</translation>
    </message>
    <message>
        <source>The account holder has to do this</source>
        <translation>此业务须本人办理</translation>
    </message>
    <message>
        <source>A face check and a signature cannot be done by somebody else.</source>
        <translation>刷脸和签署不能由他人代办。</translation>
    </message>
    <message>
        <source>What you can do as an agent</source>
        <translation>代办人可以做什么</translation>
    </message>
    <message>
        <source>Let the account holder sign in here and choose a way.</source>
        <translation>请机主本人在这里登录并选择方式。</translation>
    </message>
    <message>
        <source>Cannot come? Ask the hotline for a home visit or a video call.</source>
        <translation>机主不便出门，可向客服热线预约上门或视频办理。</translation>
    </message>
    <message>
        <source>Bring papers for the account holder: a letter of authority and both ID cards.</source>
        <translation>代交材料时，请带委托书和双方身份证。</translation>
    </message>
    <message>
        <source>A guardian has to do this</source>
        <translation>请监护人操作</translation>
    </message>
    <message>
        <source>The account holder is under 14, so a parent or guardian decides.</source>
        <translation>机主未满 14 周岁，须由父母或其他监护人办理。</translation>
    </message>
    <message>
        <source>What the guardian needs</source>
        <translation>监护人需要准备</translation>
    </message>
    <message>
        <source>The guardian&apos;s ID card, the original</source>
        <translation>监护人身份证原件</translation>
    </message>
    <message>
        <source>Proof of kinship, such as the household register</source>
        <translation>监护关系证明，例如户口簿</translation>
    </message>
    <message>
        <source>The child&apos;s ID card or household register page</source>
        <translation>未成年人的身份证或户口簿本人页</translation>
    </message>
    <message>
        <source>Check of identity</source>
        <translation>身份核验</translation>
    </message>
    <message>
        <source>Looking up how to check your identity</source>
        <translation>正在查询核验方式</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>请稍等片刻。</translation>
    </message>
    <message>
        <source>Asking the operator</source>
        <translation>正在询问运营商</translation>
    </message>
    <message>
        <source>No check of identity is asked for</source>
        <translation>目前不需要核验身份</translation>
    </message>
    <message>
        <source>No lock on this number waits for one.</source>
        <translation>此号码没有等待核验的停机项目。</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>这次没有成功</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话办理</translation>
    </message>
    <message>
        <source>Online check</source>
        <translation>在线核验</translation>
    </message>
    <message>
        <source>Video call with an agent</source>
        <translation>视频核验</translation>
    </message>
    <message>
        <source>At a store</source>
        <translation>营业厅核验</translation>
    </message>
    <message>
        <source>National network identity</source>
        <translation>网号网证</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and the span of a time slot: 26 November, 10:00–10:15</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Choose a time for the video call</source>
        <translation>选择视频核验时间</translation>
    </message>
    <message>
        <source>An agent calls you in the browser and looks at your ID card with you.</source>
        <translation>客服在浏览器中与您视频，并当面查看身份证。</translation>
    </message>
    <message>
        <source>No free time right now</source>
        <translation>目前没有可约时间</translation>
    </message>
    <message>
        <source>New times open every day. Look again later or choose another way.</source>
        <translation>每天都会放出新的时间，可稍后再看或换一种方式。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1，已选</translation>
    </message>
    <message>
        <source>Book the video call</source>
        <translation>预约视频核验</translation>
    </message>
    <message>
        <source>Book %1</source>
        <translation>预约 %1</translation>
    </message>
    <message>
        <source>Choose a time first</source>
        <translation>请先选择时间</translation>
    </message>
    <message>
        <source>Choose a time to book.</source>
        <translation>选择时间后即可预约。</translation>
    </message>
    <message>
        <source>Video call on %1</source>
        <translation>已约 %1 视频核验</translation>
    </message>
    <message>
        <source>Booked. The agent calls you then; the link opens the operator&apos;s own page.</source>
        <translation>届时客服会联系您，视频在运营商自己的页面进行。</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>请备好</translation>
    </message>
    <message>
        <source>your ID card, the original</source>
        <translation>身份证原件</translation>
    </message>
    <message>
        <source>a camera and a quiet, bright room</source>
        <translation>摄像头和安静明亮的环境</translation>
    </message>
    <message>
        <source>Look for the result</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Cancel the call</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Hours not given. Call first.</source>
        <translation>营业时间未提供，请先致电。</translation>
    </message>
    <message>
        <source>No store is listed</source>
        <translation>没有列出营业厅</translation>
    </message>
    <message>
        <source>Ask the hotline for the nearest store that checks identity.</source>
        <translation>请向客服热线询问最近的可核验营业厅。</translation>
    </message>
    <message>
        <source>Check your identity at a store</source>
        <translation>到营业厅核验身份</translation>
    </message>
    <message>
        <source>The account holder comes in person. A card reader checks the ID card.</source>
        <translation>由机主本人到场，用读卡器核验身份证。</translation>
    </message>
    <message>
        <source>See the number after the visit</source>
        <translation>办完后查看号码状态</translation>
    </message>
    <message>
        <source>Asking for the page</source>
        <translation>正在获取核验页面</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1. %2</source>
        <extracomment>A numbered step: number, words</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (disputed)</source>
        <translation>%1（有争议）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Go to a store with your ID card.</source>
        <translation>请带身份证到营业厅。</translation>
    </message>
    <message>
        <source>call from another phone</source>
        <translation>请换一部电话拨打</translation>
    </message>
    <message>
        <source>You are offline. This works again when you are back online.</source>
        <translation>网络已断开，联网后可以继续。</translation>
    </message>
    <message>
        <source>Sign in to the Wi-Fi first. Then this works again.</source>
        <translation>请先登录 Wi-Fi，然后继续。</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock first. Then this works again.</source>
        <translation>请先校准本机时间，然后继续。</translation>
    </message>
    <message>
        <source>The operator&apos;s system is busy. We keep trying.</source>
        <translation>运营商系统繁忙，我们会继续尝试。</translation>
    </message>
    <message>
        <source>We cannot be sure this is the operator, so nothing is sent.</source>
        <translation>无法确认对方是运营商，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm</source>
        <extracomment>Date and time format (QLocale), for example 24 November 2026, 14:05</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Date format (QLocale), for example 24 November 2026</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>Day format without the year (QLocale), for example 24 November</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>%1 (passed)</source>
        <translation>%1（已过）</translation>
    </message>
    <message>
        <source>%1 (%2 left)</source>
        <extracomment>%1 a moment today or tomorrow, %2 a span such as &quot;3 hours 20 minutes&quot;</extracomment>
        <translation>%1（还剩 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n days)</source>
        <extracomment>%1 is a day such as 20 December</extracomment>
        <translation>
            <numerusform>%1（%n 天）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <extracomment>Time left of a payment code: %1 minutes, %2 seconds</extracomment>
        <translation>还剩 %1 分 %2 秒</translation>
    </message>
    <message>
        <source>Enter the mobile number that is suspended.</source>
        <translation>请输入停机的手机号码。</translation>
    </message>
    <message>
        <source>The number is too short. A mobile number has 11 digits.</source>
        <translation>号码位数不够，手机号码有 11 位。</translation>
    </message>
    <message>
        <source>The number is too long. A mobile number has 11 digits.</source>
        <translation>号码位数太多，手机号码有 11 位。</translation>
    </message>
    <message>
        <source>This is a service number. Enter your own mobile number.</source>
        <translation>这是服务号码，请输入您自己的手机号码。</translation>
    </message>
    <message>
        <source>There is a problem</source>
        <translation>有一处需要修改</translation>
    </message>
    <message>
        <source>This Wi-Fi wants you to sign in first</source>
        <translation>这个 Wi-Fi 需要先登录</translation>
    </message>
    <message>
        <source>Open your browser, sign in to the Wi-Fi, then come back.</source>
        <translation>请打开浏览器登录 Wi-Fi，再回到这里。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off</source>
        <translation>本机时间不准确</translation>
    </message>
    <message>
        <source>We cannot connect safely. Set the time and try again.</source>
        <translation>因此无法安全连接。请校准时间后再试。</translation>
    </message>
    <message>
        <source>We cannot be sure this is the operator</source>
        <translation>无法确认对方是运营商</translation>
    </message>
    <message>
        <source>Nothing was sent. Use another network, or call the hotline.</source>
        <translation>没有发送任何内容。请换一个网络，或拨打热线。</translation>
    </message>
    <message>
        <source>Sign in again to go on</source>
        <translation>请重新登录后继续</translation>
    </message>
    <message>
        <source>What you have done so far is kept.</source>
        <translation>已办的内容都在。</translation>
    </message>
    <message>
        <source>Sign-in was not finished</source>
        <translation>登录没有完成</translation>
    </message>
    <message>
        <source>Nothing was changed. You can start again.</source>
        <translation>没有任何改动，可以重新开始。</translation>
    </message>
    <message>
        <source>The browser did not open</source>
        <translation>浏览器没有打开</translation>
    </message>
    <message>
        <source>Copy the address and open it in your browser.</source>
        <translation>请复制网址，在浏览器中打开。</translation>
    </message>
    <message>
        <source>This computer&apos;s password store is locked</source>
        <translation>本机的密码库已锁定</translation>
    </message>
    <message>
        <source>Unlock it and we go on. Nothing is lost.</source>
        <translation>解锁后继续，内容都在。</translation>
    </message>
    <message>
        <source>This computer has no room left</source>
        <translation>本机空间不足</translation>
    </message>
    <message>
        <source>Free some space on the disk, then try again. Nothing is lost.</source>
        <translation>请清出一些空间再试，内容都在。</translation>
    </message>
    <message>
        <source>The receipt was not saved</source>
        <translation>收据没有保存</translation>
    </message>
    <message>
        <source>Choose another folder. The payment is not touched.</source>
        <translation>请换一个文件夹。缴费不受影响。</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>网络已断开</translation>
    </message>
    <message>
        <source>Check the Wi-Fi or cable. What you have done is saved on this computer.</source>
        <translation>请检查 Wi-Fi 或网线。已办的内容保存在本机。</translation>
    </message>
    <message>
        <source>The operator&apos;s system is busy</source>
        <translation>运营商系统繁忙</translation>
    </message>
    <message>
        <source>We keep trying. You can leave this open.</source>
        <translation>我们会继续尝试，您可以先不关窗口。</translation>
    </message>
    <message>
        <source>This computer could not save just now</source>
        <translation>本机暂时无法保存</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again, or restart the app.</source>
        <translation>没有发送任何内容。请再试一次，或重新打开应用。</translation>
    </message>
    <message>
        <source>Your data was saved by a newer version</source>
        <translation>这些数据来自更新的版本</translation>
    </message>
    <message>
        <source>Update this app to open it. Nothing is lost.</source>
        <translation>请更新应用后再打开，内容都在。</translation>
    </message>
    <message>
        <source>We do not show this payment code</source>
        <translation>这个付款码没有显示</translation>
    </message>
    <message>
        <source>It does not match the payee or the amount. Do not pay. Get a new code.</source>
        <translation>它与收款方或金额不一致。请勿付款，换一个新的付款码。</translation>
    </message>
    <message>
        <source>This payment needs a check</source>
        <translation>这笔付款需要核实</translation>
    </message>
    <message>
        <source>Do not pay again. We ask the operator.</source>
        <translation>请勿重复支付，正在向运营商查询。</translation>
    </message>
    <message>
        <source>The operator does not find this</source>
        <translation>运营商没有查到</translation>
    </message>
    <message>
        <source>Check the number, or ask the hotline. Your records here are kept.</source>
        <translation>请核对号码，或询问热线。本机的记录都在。</translation>
    </message>
    <message>
        <source>We could not read the operator&apos;s answer</source>
        <translation>没能读懂运营商的答复</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again, or call the hotline.</source>
        <translation>内容都在。请再试一次，或拨打热线。</translation>
    </message>
    <message>
        <source>This was stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing was sent. You can start again.</source>
        <translation>没有发送任何内容，可以重新开始。</translation>
    </message>
    <message>
        <source>Something in this app did not work</source>
        <translation>应用有一步没有完成</translation>
    </message>
    <message>
        <source>What you have done is kept. Try again, or restart the app.</source>
        <translation>已办的内容都在。请再试一次，或重新打开应用。</translation>
    </message>
    <message>
        <source>We try again in %1.</source>
        <translation>%1后自动再试。</translation>
    </message>
    <message>
        <source>Reference %1.</source>
        <translation>参考编号 %1。</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>One-way suspension</source>
        <translation>单向停机</translation>
    </message>
    <message>
        <source>Two-way suspension</source>
        <translation>双向停机</translation>
    </message>
    <message>
        <source>Partly limited</source>
        <translation>部分功能受限</translation>
    </message>
    <message>
        <source>About to be cancelled</source>
        <translation>即将销号</translation>
    </message>
    <message>
        <source>Number freeze period</source>
        <translation>号码冷冻期</translation>
    </message>
    <message>
        <source>Number reassigned</source>
        <translation>号码已重新启用</translation>
    </message>
    <message>
        <source>State not given</source>
        <translation>状态未提供</translation>
    </message>
    <message>
        <source>You cannot call out. Calls and texts still reach you.</source>
        <translation>不能呼出，仍可接听电话、接收短信。</translation>
    </message>
    <message>
        <source>Calls and texts are blocked both ways.</source>
        <translation>电话和短信都不能收发。</translation>
    </message>
    <message>
        <source>One function is limited. The rest works.</source>
        <translation>一项功能受限，其他正常。</translation>
    </message>
    <message>
        <source>Making calls</source>
        <translation>拨打电话</translation>
    </message>
    <message>
        <source>Receiving calls</source>
        <translation>接听电话</translation>
    </message>
    <message>
        <source>Sending texts</source>
        <translation>发送短信</translation>
    </message>
    <message>
        <source>Receiving texts and codes</source>
        <translation>接收短信与验证码</translation>
    </message>
    <message>
        <source>Mobile data</source>
        <translation>移动数据</translation>
    </message>
    <message>
        <source>Roaming</source>
        <translation>漫游</translation>
    </message>
    <message>
        <source>Emergency calls</source>
        <translation>紧急呼叫</translation>
    </message>
    <message>
        <source>Hotline, from another phone</source>
        <translation>客服热线（换一部电话拨打）</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi 上网</translation>
    </message>
    <message>
        <source>Emergency calls %1</source>
        <translation>紧急呼叫 %1</translation>
    </message>
    <message>
        <source>Calls in and out</source>
        <translation>接打电话</translation>
    </message>
    <message>
        <source>Texts and codes</source>
        <translation>收发短信与验证码</translation>
    </message>
    <message>
        <source>your ID card, the original</source>
        <translation>身份证原件</translation>
    </message>
    <message>
        <source>your passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>a statement in your own words</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>a proof of work</source>
        <translation>工作证明</translation>
    </message>
    <message>
        <source>a signed undertaking</source>
        <translation>签字的承诺书</translation>
    </message>
    <message>
        <source>the police clearance letter</source>
        <translation>公安机关的解除函</translation>
    </message>
    <message>
        <source>a letter of authority and both ID cards</source>
        <translation>委托书和双方身份证</translation>
    </message>
    <message>
        <source>the business licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>Call the hotline from another phone, or go to a store with your ID card.</source>
        <translation>请换一部电话拨打热线，或带身份证到营业厅。</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>缴费 %1</translation>
    </message>
    <message>
        <source>Pay the bill</source>
        <translation>缴清欠费</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>See how to resume service</source>
        <translation>查看复机办法</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再查一次</translation>
    </message>
    <message>
        <source>See how to reset the password</source>
        <translation>查看重置密码的办法</translation>
    </message>
    <message>
        <source>Find a store</source>
        <translation>查找营业厅</translation>
    </message>
    <message>
        <source>See how to unlock</source>
        <translation>查看解锁办法</translation>
    </message>
    <message>
        <source>Contact the operator</source>
        <translation>联系客服</translation>
    </message>
    <message>
        <source>Hotline %1</source>
        <translation>客服热线 %1</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>Language code of this translation file: zh_CN, en</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the items of a list, the last two excepted</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>The last two items of a list</extracomment>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Your bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>复机通</translation>
    </message>
    <message>
        <source>Started a payment of %1</source>
        <translation>发起缴费 %1</translation>
    </message>
    <message>
        <source>Paid %1</source>
        <translation>缴费 %1 成功</translation>
    </message>
    <message>
        <source>Declined the payment</source>
        <translation>付款未通过</translation>
    </message>
    <message>
        <source>The payment code expired</source>
        <translation>付款码过期</translation>
    </message>
    <message>
        <source>Closed the payment order</source>
        <translation>关闭了付款订单</translation>
    </message>
    <message>
        <source>Began to check the payment&apos;s result</source>
        <translation>开始确认付款结果</translation>
    </message>
    <message>
        <source>Posted %1 to the bill</source>
        <translation>%1 已入账</translation>
    </message>
    <message>
        <source>Received %1 after the code had closed</source>
        <translation>付款码关闭后收到 %1</translation>
    </message>
    <message>
        <source>Received a second payment of %1</source>
        <translation>收到第二笔付款 %1</translation>
    </message>
    <message>
        <source>Asked for a refund of %1</source>
        <translation>申请退款 %1</translation>
    </message>
    <message>
        <source>Asked to restore service</source>
        <translation>申请恢复服务</translation>
    </message>
    <message>
        <source>Lifting the lock</source>
        <translation>正在解除停机</translation>
    </message>
    <message>
        <source>Could not lift the lock</source>
        <translation>未能解除停机</translation>
    </message>
    <message>
        <source>Lock lifted</source>
        <translation>解除停机</translation>
    </message>
    <message>
        <source>Lifted the lock: %1</source>
        <translation>已解除：%1</translation>
    </message>
    <message>
        <source>Added a lock: %1</source>
        <translation>新增停机原因：%1</translation>
    </message>
    <message>
        <source>Opened a follow-up</source>
        <translation>登记了催办</translation>
    </message>
    <message>
        <source>Service restored</source>
        <translation>服务已恢复</translation>
    </message>
    <message>
        <source>Sent a message</source>
        <translation>发来一条消息</translation>
    </message>
    <message>
        <source>Payment posted to the bill</source>
        <translation>缴费入账</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>收到付款</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Turn flight mode on for 10 seconds, then off</source>
        <translation>打开飞行模式 10 秒，再关闭</translation>
    </message>
    <message>
        <source>Restart the phone</source>
        <translation>重启手机</translation>
    </message>
    <message>
        <source>Call the hotline %1</source>
        <translation>拨打客服热线 %1</translation>
    </message>
    <message>
        <source>Call the hotline</source>
        <translation>拨打客服热线</translation>
    </message>
    <message>
        <source>Let someone call you</source>
        <translation>请人给您打个电话</translation>
    </message>
    <message>
        <source>Send a text</source>
        <translation>发一条短信</translation>
    </message>
    <message>
        <source>Receive a text</source>
        <translation>收一条短信</translation>
    </message>
    <message>
        <source>Open a web page without Wi-Fi</source>
        <translation>关闭 Wi-Fi，打开一个网页</translation>
    </message>
    <message>
        <source>Payment receipt</source>
        <translation>缴费收据</translation>
    </message>
    <message>
        <source>%1 confirmed this payment.</source>
        <translation>%1已确认这笔缴费。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>入账时间</translation>
    </message>
    <message>
        <source>Payment number</source>
        <translation>缴费单号</translation>
    </message>
    <message>
        <source>Trace number</source>
        <translation>交易流水号</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>This is a record of your payment, not a tax invoice. Ask the operator for an invoice.</source>
        <translation>这是付款记录，不是发票。需要发票请向运营商索取。</translation>
    </message>
    <message>
        <source>What it paid for</source>
        <translation>费用明细</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A fact of the receipt as plain text: label, value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This passphrase does not open your records</source>
        <translation>这个口令打不开您的记录</translation>
    </message>
    <message>
        <source>Check capitals and spaces. Nothing is lost.</source>
        <translation>请检查大小写和空格，内容都在。</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>a live check on the operator&apos;s own page</source>
        <translation>在运营商页面上做一次真人核验</translation>
    </message>
    <message>
        <source>Draft, not submitted</source>
        <translation>草稿，尚未提交</translation>
    </message>
    <message>
        <source>Confirm how your data is used</source>
        <translation>请确认个人信息使用方式</translation>
    </message>
    <message>
        <source>Ready to submit</source>
        <translation>材料齐全，可提交</translation>
    </message>
    <message>
        <source>Saved, will submit when online (not submitted)</source>
        <translation>已保存，联网后提交（尚未提交）</translation>
    </message>
    <message>
        <source>Submitting…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Result pending, do not resubmit</source>
        <translation>提交结果待确认，请勿重复提交</translation>
    </message>
    <message>
        <source>Submitted, awaiting acceptance</source>
        <translation>已提交，等待受理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Automatic check</source>
        <translation>系统核验中</translation>
    </message>
    <message>
        <source>Under manual review</source>
        <translation>人工审核中</translation>
    </message>
    <message>
        <source>More documents needed</source>
        <translation>需补充材料</translation>
    </message>
    <message>
        <source>Waiting for police/third party</source>
        <translation>等待公安/第三方核查</translation>
    </message>
    <message>
        <source>Approved, restoring</source>
        <translation>审核通过，即将恢复</translation>
    </message>
    <message>
        <source>Restoring service</source>
        <translation>正在恢复服务</translation>
    </message>
    <message>
        <source>Restore not completed, escalated</source>
        <translation>恢复未完成，已转人工</translation>
    </message>
    <message>
        <source>Under reconsideration</source>
        <translation>复核中</translation>
    </message>
    <message>
        <source>Not accepted (reason shown)</source>
        <translation>未受理（附原因）</translation>
    </message>
    <message>
        <source>Partly restored</source>
        <translation>部分功能已恢复</translation>
    </message>
    <message>
        <source>Not approved (reason and next steps)</source>
        <translation>未通过（附原因和下一步）</translation>
    </message>
    <message>
        <source>You may appeal to the regulator</source>
        <translation>可向工信部门申诉</translation>
    </message>
    <message>
        <source>Filed with regulator (self-reported)</source>
        <translation>已向监管部门申诉（自报）</translation>
    </message>
    <message>
        <source>Lapsed: deadline missed</source>
        <translation>超过期限未补充</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Number cannot be recovered</source>
        <translation>号码已无法恢复</translation>
    </message>
    <message>
        <source>Closed: restored</source>
        <translation>已办结：已恢复</translation>
    </message>
    <message>
        <source>Closed: not restored</source>
        <translation>已办结：未恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted, No. %1</source>
        <translation>已受理，编号 %1</translation>
    </message>
    <message>
        <source>More documents needed (by %1)</source>
        <extracomment>%1 is a moment or a day</extracomment>
        <translation>需补充材料（截止 %1）</translation>
    </message>
    <message>
        <source>Appeal against the suspension</source>
        <translation>停机申诉</translation>
    </message>
    <message>
        <source>Bill dispute</source>
        <translation>账单争议</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Request for the reason</source>
        <translation>告知原因申请</translation>
    </message>
    <message>
        <source>Request for a human review</source>
        <translation>人工复核申请</translation>
    </message>
    <message>
        <source>Appeal number %1</source>
        <translation>申诉编号 %1</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <translation>%1编号 %2</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>受理期限</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Your answer by</source>
        <translation>您的回复期限</translation>
    </message>
    <message>
        <source>Decision by</source>
        <translation>审核期限</translation>
    </message>
    <message>
        <source>Restored by</source>
        <translation>恢复期限</translation>
    </message>
    <message>
        <source>Regulator takes it on by</source>
        <translation>监管受理期限</translation>
    </message>
    <message>
        <source>Regulator answers by</source>
        <translation>监管答复期限</translation>
    </message>
    <message>
        <source>Regulator&apos;s road closes</source>
        <translation>监管申诉截止</translation>
    </message>
    <message>
        <source>Online until</source>
        <translation>线上办理截止</translation>
    </message>
    <message>
        <source>Check identity by</source>
        <translation>核验期限</translation>
    </message>
    <message>
        <source>Number lost on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Privacy answer by</source>
        <translation>隐私请求答复期限</translation>
    </message>
    <message>
        <source>ID card, the side with the portrait</source>
        <translation>身份证人像面</translation>
    </message>
    <message>
        <source>ID card, the side with the emblem</source>
        <translation>身份证国徽面</translation>
    </message>
    <message>
        <source>Supporting document</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Most people hear within %1, almost all within %2.</source>
        <extracomment>%1 and %2 are spans such as &quot;1 day&quot; and &quot;3 working days&quot;</extracomment>
        <translation>多数人在 %1内、几乎所有人在 %2内收到结果。</translation>
    </message>
    <message>
        <source>The writing is blurred</source>
        <translation>字迹不清晰</translation>
    </message>
    <message>
        <source>Light hides part of it</source>
        <translation>反光遮住了一部分</translation>
    </message>
    <message>
        <source>An edge is cut off</source>
        <translation>边角没有拍全</translation>
    </message>
    <message>
        <source>Something covers part of it</source>
        <translation>有东西遮挡</translation>
    </message>
    <message>
        <source>This is the other side</source>
        <translation>拍成了另一面</translation>
    </message>
    <message>
        <source>The document has expired</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>The name differs from the registration</source>
        <translation>姓名与登记不一致</translation>
    </message>
    <message>
        <source>The document number differs from the registration</source>
        <translation>证件号码与登记不一致</translation>
    </message>
    <message>
        <source>It is not the account holder&apos;s</source>
        <translation>不是机主本人的证件</translation>
    </message>
    <message>
        <source>The letter of authority is missing</source>
        <translation>缺少委托书</translation>
    </message>
    <message>
        <source>The letter of authority has expired</source>
        <translation>委托书已过期</translation>
    </message>
    <message>
        <source>The seal cannot be read</source>
        <translation>印章看不清</translation>
    </message>
    <message>
        <source>It does not show enough</source>
        <translation>证明内容不够充分</translation>
    </message>
    <message>
        <source>The reviewer needs an unedited picture</source>
        <translation>需要未经修改的原图</translation>
    </message>
    <message>
        <source>The face check did not match</source>
        <translation>人脸核验未能匹配</translation>
    </message>
    <message>
        <source>The same file was handed in twice</source>
        <translation>重复提交了同一份文件</translation>
    </message>
    <message>
        <source>This is another kind of document</source>
        <translation>材料类型不符</translation>
    </message>
    <message>
        <source>The police have to clear this first</source>
        <translation>须先由公安机关核查</translation>
    </message>
    <message>
        <source>Too many numbers under this ID</source>
        <translation>该证件名下号码已超限</translation>
    </message>
    <message>
        <source>The reviewer needs something else</source>
        <translation>审核人员需要其他材料</translation>
    </message>
    <message>
        <source>Rest your arms on a table and take it again.</source>
        <translation>手臂靠在桌面上，再拍一次。</translation>
    </message>
    <message>
        <source>Tilt it away from the lamp and take it again.</source>
        <translation>把证件稍微倾斜，避开灯光再拍一次。</translation>
    </message>
    <message>
        <source>Keep all four corners in the picture.</source>
        <translation>请让四个角都在画面里。</translation>
    </message>
    <message>
        <source>Keep fingers and other things off it, and take it again.</source>
        <translation>移开手指等遮挡物，再拍一次。</translation>
    </message>
    <message>
        <source>Turn it over and take the side that is asked for.</source>
        <translation>请翻面，拍所要求的那一面。</translation>
    </message>
    <message>
        <source>Hand in a current one. A temporary ID card counts too.</source>
        <translation>请提供有效期内的证件，临时身份证也可以。</translation>
    </message>
    <message>
        <source>Did the name change? Hand in the proof of the former name too.</source>
        <translation>改过名字的，请一并提供曾用名证明。</translation>
    </message>
    <message>
        <source>Hand in the document the number was registered with, or the proof of the change.</source>
        <translation>请提供登记时所用的证件，或证件变更证明。</translation>
    </message>
    <message>
        <source>Hand in the account holder&apos;s own document.</source>
        <translation>请提供机主本人的证件。</translation>
    </message>
    <message>
        <source>Add the signed letter and both ID cards.</source>
        <translation>请补充签名的委托书和双方身份证。</translation>
    </message>
    <message>
        <source>Have the account holder sign a new letter.</source>
        <translation>请机主重新签署委托书。</translation>
    </message>
    <message>
        <source>Take the sealed page again, flat and in even light.</source>
        <translation>把盖章页放平，在均匀光线下重拍。</translation>
    </message>
    <message>
        <source>Add what shows the facts: dates, names, places.</source>
        <translation>请补充能说明时间、人员、地点的材料。</translation>
    </message>
    <message>
        <source>Take a new picture of the original. Only cover what you may cover here.</source>
        <translation>请重拍原件，只在这里遮盖允许遮盖的内容。</translation>
    </message>
    <message>
        <source>Use another way: video, a store, or network identity.</source>
        <translation>可改用视频、营业厅或网号网证核验。</translation>
    </message>
    <message>
        <source>Choose the other page or file.</source>
        <translation>请选择另一页或另一份文件。</translation>
    </message>
    <message>
        <source>Check the name of the item and hand in that document.</source>
        <translation>请核对材料名称，提供对应的证件或文件。</translation>
    </message>
    <message>
        <source>Ask the police unit for a clearance letter, then hand it in.</source>
        <translation>向公安机关申请核查证明后提交。</translation>
    </message>
    <message>
        <source>Cancel numbers you do not need, then go on here.</source>
        <translation>注销不用的号码后，再回到这里办理。</translation>
    </message>
    <message>
        <source>Read what the reviewer writes and hand in that.</source>
        <translation>请按审核人员的说明提供。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核人员</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Review team</source>
        <translation>审核组</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>监管部门</translation>
    </message>
    <message numerus="yes">
        <source>Submitted the appeal and %n documents</source>
        <translation>
            <numerusform>提交申诉和 %n 项材料</numerusform>
        </translation>
    </message>
    <message>
        <source>Submitted the appeal</source>
        <translation>提交申诉</translation>
    </message>
    <message>
        <source>Began a draft</source>
        <translation>开始填写</translation>
    </message>
    <message>
        <source>Asked how your data may be used</source>
        <translation>询问个人信息使用方式</translation>
    </message>
    <message>
        <source>Did not consent</source>
        <translation>未同意使用</translation>
    </message>
    <message>
        <source>Put everything together</source>
        <translation>材料备齐</translation>
    </message>
    <message>
        <source>Saved for later, not submitted</source>
        <translation>已保存，尚未提交</translation>
    </message>
    <message>
        <source>Sent it</source>
        <translation>发送申诉</translation>
    </message>
    <message>
        <source>No answer to the submission</source>
        <translation>提交后没有收到答复</translation>
    </message>
    <message>
        <source>Found that it had not arrived</source>
        <translation>确认尚未送达</translation>
    </message>
    <message>
        <source>Accepted the appeal</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Did not accept the appeal</source>
        <translation>未受理</translation>
    </message>
    <message>
        <source>Took it back to correct it</source>
        <translation>退回更正</translation>
    </message>
    <message>
        <source>Began the automatic check</source>
        <translation>自动核验开始</translation>
    </message>
    <message>
        <source>Passed the automatic check</source>
        <translation>自动核验通过</translation>
    </message>
    <message>
        <source>Began the manual review</source>
        <translation>人工审核开始</translation>
    </message>
    <message>
        <source>Asked for more</source>
        <translation>要求补充</translation>
    </message>
    <message>
        <source>Answered what was asked</source>
        <translation>已按要求补充</translation>
    </message>
    <message>
        <source>The time to answer ran out</source>
        <translation>超过补充期限</translation>
    </message>
    <message>
        <source>Reopened the appeal</source>
        <translation>重新开启申诉</translation>
    </message>
    <message>
        <source>Asked the police or a third party</source>
        <translation>转公安或第三方核查</translation>
    </message>
    <message>
        <source>Received their answer</source>
        <translation>收到核查答复</translation>
    </message>
    <message>
        <source>Approved the appeal</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Did not approve the appeal</source>
        <translation>审核未通过</translation>
    </message>
    <message>
        <source>Began to restore service</source>
        <translation>开始恢复服务</translation>
    </message>
    <message>
        <source>Restored service</source>
        <translation>服务已恢复</translation>
    </message>
    <message>
        <source>Restored part of the service</source>
        <translation>部分功能已恢复</translation>
    </message>
    <message>
        <source>Could not complete the restore</source>
        <translation>恢复未完成</translation>
    </message>
    <message>
        <source>Began to restore again</source>
        <translation>再次恢复服务</translation>
    </message>
    <message>
        <source>Closed the case: restored</source>
        <translation>办结：已恢复</translation>
    </message>
    <message>
        <source>Reported that it still does not work</source>
        <translation>反映仍不能使用</translation>
    </message>
    <message>
        <source>Asked for reconsideration</source>
        <translation>申请复核</translation>
    </message>
    <message>
        <source>Approved on reconsideration</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Did not approve on reconsideration</source>
        <translation>复核未通过</translation>
    </message>
    <message>
        <source>Opened the regulator&apos;s road</source>
        <translation>可向监管部门申诉</translation>
    </message>
    <message>
        <source>Noted your filing with the regulator</source>
        <translation>登记监管申诉</translation>
    </message>
    <message>
        <source>Approved after the regulator&apos;s word</source>
        <translation>监管处理后通过</translation>
    </message>
    <message>
        <source>Closed the case after the regulator&apos;s word</source>
        <translation>监管处理后办结</translation>
    </message>
    <message>
        <source>Withdrew the appeal</source>
        <translation>撤回申诉</translation>
    </message>
    <message>
        <source>Reported the number as gone</source>
        <translation>告知号码已失效</translation>
    </message>
    <message>
        <source>Closed the case: not restored</source>
        <translation>办结：未恢复</translation>
    </message>
    <message>
        <source>Withdrew the consent</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Acceptance by the operator</source>
        <translation>等待受理</translation>
    </message>
    <message>
        <source>The operator&apos;s answer</source>
        <translation>运营商答复</translation>
    </message>
    <message>
        <source>Approval lifts this lock. Other reasons still need their steps.</source>
        <translation>通过后解除这一项；其他原因仍需办理</translation>
    </message>
    <message>
        <source>The regulator&apos;s answer</source>
        <translation>监管部门答复</translation>
    </message>
    <message>
        <source>Submission to the operator</source>
        <translation>提交给运营商</translation>
    </message>
    <message>
        <source>This is taking longer than usual. You may follow up.</source>
        <translation>这次比平时久，您可以催办。</translation>
    </message>
    <message>
        <source>Nothing is sent before you decide.</source>
        <translation>在您决定之前，不会发送任何内容。</translation>
    </message>
    <message>
        <source>Check it once more and submit.</source>
        <translation>再核对一遍即可提交。</translation>
    </message>
    <message>
        <source>The operator does not have it yet. Deadlines go on.</source>
        <translation>运营商还没有收到，期限仍在计算。</translation>
    </message>
    <message>
        <source>It counts as submitted when the operator confirms it.</source>
        <translation>运营商确认后才算提交。</translation>
    </message>
    <message>
        <source>We ask the operator whether it arrived and tell you here.</source>
        <translation>我们正向运营商查询是否收到，结果会显示在这里。</translation>
    </message>
    <message>
        <source>Nothing is sent yet. Go on where you left off.</source>
        <translation>还没有发送任何内容，可从上次的地方继续。</translation>
    </message>
    <message>
        <source>The operator has it. Nothing more is needed from you.</source>
        <translation>运营商已收到，您无需再做什么。</translation>
    </message>
    <message>
        <source>The machine can pass it but never refuse it. A person decides the rest.</source>
        <translation>系统可以直接通过，但不会自动驳回；拿不准的由人工审核。</translation>
    </message>
    <message>
        <source>The review goes on after your reply.</source>
        <translation>回复后继续审核。</translation>
    </message>
    <message>
        <source>The operator waits for an answer. Nothing is needed from you.</source>
        <translation>运营商在等待答复，您无需操作。</translation>
    </message>
    <message>
        <source>The operator waits for %1. Nothing is needed from you.</source>
        <translation>运营商在等待%1答复，您无需操作。</translation>
    </message>
    <message>
        <source>Another reviewer looks at it. Nothing is needed from you.</source>
        <translation>由另一位审核人员复核，您无需操作。</translation>
    </message>
    <message>
        <source>The operator has to act. Nothing is needed from you.</source>
        <translation>现在由运营商办理，您无需操作。</translation>
    </message>
    <message>
        <source>You can correct it. What was good is kept.</source>
        <translation>您可以更正后重新提交，合格的材料会保留。</translation>
    </message>
    <message>
        <source>The reason and the next step stand below.</source>
        <translation>原因和下一步见下方。</translation>
    </message>
    <message>
        <source>The operator lifts this lock at once. Other reasons still need their steps.</source>
        <translation>运营商即时解除这一项；其他原因仍需办理。</translation>
    </message>
    <message>
        <source>Nothing is needed from you. Not back within 24 hours? We follow up by ourselves.</source>
        <translation>您无需操作。24 小时内未恢复，我们会自动催办。</translation>
    </message>
    <message>
        <source>Your approval stands. A person at the operator takes care of it.</source>
        <translation>审核结果依然有效，由运营商人工处理。</translation>
    </message>
    <message>
        <source>Test your phone now. It takes about 2 minutes.</source>
        <translation>现在测试手机，大约 2 分钟。</translation>
    </message>
    <message>
        <source>Some of it works again, the rest stays limited.</source>
        <translation>一部分已可使用，其余仍受限制。</translation>
    </message>
    <message>
        <source>The operator will not look again. Other roads stand below.</source>
        <translation>运营商不再复核，其他途径见下方。</translation>
    </message>
    <message>
        <source>You may have another reviewer look at it.</source>
        <translation>您可以申请由另一位审核人员复核。</translation>
    </message>
    <message>
        <source>Nobody refused it. Reopen it: what you sent is kept.</source>
        <translation>这不是驳回。可以重新开启，已交的材料会保留。</translation>
    </message>
    <message>
        <source>Nobody refused it. The time to reopen it has passed as well.</source>
        <translation>这不是驳回，但重新开启的期限也已过。</translation>
    </message>
    <message>
        <source>The operator&apos;s road did not help. We prepare the papers, you file them.</source>
        <translation>运营商没有解决。文书由我们备好，由您提交。</translation>
    </message>
    <message>
        <source>The regulator decides now. Tell us what comes of it.</source>
        <translation>现在由监管部门处理，有结果请在这里登记。</translation>
    </message>
    <message>
        <source>You withdrew it. The number stays suspended.</source>
        <translation>您已撤回，号码仍处于停机状态。</translation>
    </message>
    <message>
        <source>It was cancelled or given to someone else. We no longer ask about it.</source>
        <translation>号码已注销或重新启用，我们不再查询。</translation>
    </message>
    <message>
        <source>Service is back. The case file stays in your records.</source>
        <translation>服务已恢复，案件档案留在“我的记录”。</translation>
    </message>
    <message>
        <source>The number stays suspended. The other steps stay open to you.</source>
        <translation>号码仍处于停机状态，其他途径仍可使用。</translation>
    </message>
    <message>
        <source>The receipt is kept here</source>
        <translation>回执已保存</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Write to the reviewer</source>
        <translation>给审核人员留言</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Withdraw the appeal</source>
        <translation>撤回申诉</translation>
    </message>
    <message>
        <source>Ask for a person to decide</source>
        <translation>要求人工审核</translation>
    </message>
    <message>
        <source>Ask for reconsideration</source>
        <translation>申请复核</translation>
    </message>
    <message>
        <source>Reopen the appeal</source>
        <translation>重新开启申诉</translation>
    </message>
    <message>
        <source>Confirm that service is back</source>
        <translation>确认服务已恢复</translation>
    </message>
    <message>
        <source>Report: still not working</source>
        <translation>反映仍不能使用</translation>
    </message>
    <message>
        <source>Go no further</source>
        <translation>不再继续</translation>
    </message>
    <message>
        <source>Register a complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Prepare the regulator appeal</source>
        <translation>准备监管申诉文书</translation>
    </message>
    <message>
        <source>Note your filing with the regulator</source>
        <translation>登记我的监管申诉</translation>
    </message>
    <message>
        <source>Ask for the reason in writing</source>
        <translation>要求书面告知原因</translation>
    </message>
    <message>
        <source>Save the case file (PDF)</source>
        <translation>保存案件档案 PDF</translation>
    </message>
    <message>
        <source>The regulator&apos;s road is not open yet. The date stands in the side column.</source>
        <translation>还不能向监管部门申诉，可申诉的日期见旁边说明。</translation>
    </message>
    <message>
        <source>The case has moved on, so the operator did not take this step. Look at its present state.</source>
        <translation>案件已有新进展，运营商没有接受这一步，请看当前状态。</translation>
    </message>
    <message>
        <source>The operator misses a document. Hand it in or say why you cannot.</source>
        <translation>运营商还缺一份材料，请提供或说明为何无法提供。</translation>
    </message>
    <message>
        <source>The operator misses your consent for this step.</source>
        <translation>这一步还缺少您的同意。</translation>
    </message>
    <message>
        <source>The operator did not take this step. Nothing was changed.</source>
        <translation>运营商没有接受这一步，案件没有变化。</translation>
    </message>
    <message>
        <source>The regulator asks for a complaint at the operator first. An appeal alone does not count.</source>
        <translation>监管部门要求先向运营商投诉，仅有申诉不算。</translation>
    </message>
    <message>
        <source>The operator still has time to answer your complaint.</source>
        <translation>运营商答复投诉的期限还没到。</translation>
    </message>
    <message>
        <source>The regulator takes bills of the last 5 months only.</source>
        <translation>监管部门只受理 5 个月内的账单争议。</translation>
    </message>
    <message>
        <source>The regulator takes cases of the last 2 years only.</source>
        <translation>监管部门只受理 2 年内的事项。</translation>
    </message>
    <message>
        <source>You and the operator have settled this. The regulator does not take settled cases.</source>
        <translation>您与运营商已达成和解，监管部门不再受理。</translation>
    </message>
    <message>
        <source>A court or an arbitrator has this case. The regulator does not take it as well.</source>
        <translation>此事已由法院或仲裁机构受理，监管部门不再受理。</translation>
    </message>
    <message>
        <source>The regulator&apos;s road is closed while the case stands like this.</source>
        <translation>案件目前的状态不能向监管部门申诉。</translation>
    </message>
    <message>
        <source>Choose a way to check identity</source>
        <translation>选择核验方式</translation>
    </message>
    <message>
        <source>Start an appeal</source>
        <translation>提出申诉</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The selected file is empty.</source>
        <translation>所选文件是空的。</translation>
    </message>
    <message>
        <source>The selected file is larger than the operator takes.</source>
        <translation>所选文件超过运营商的大小限制。</translation>
    </message>
    <message>
        <source>The selected file must be a JPG, PNG or PDF.</source>
        <translation>所选文件须为 JPG、PNG 或 PDF。</translation>
    </message>
    <message>
        <source>The selected file is password protected. Save a copy without a password.</source>
        <translation>所选文件有密码保护。请另存一份不带密码的。</translation>
    </message>
    <message>
        <source>This photo is in HEIC format. Choose a JPG or PNG, or send it from your phone.</source>
        <translation>这张照片是 HEIC 格式。请选择 JPG 或 PNG，或用手机发送。</translation>
    </message>
    <message>
        <source>This PDF contains a program or another file. Print it to a new PDF and choose that.</source>
        <translation>这个 PDF 里含有程序或其他文件。请打印成新的 PDF 再选择。</translation>
    </message>
    <message>
        <source>This PDF has too many pages. Choose one with the pages that matter.</source>
        <translation>这个 PDF 页数太多。请只保留需要的页面。</translation>
    </message>
    <message>
        <source>This picture has too many pixels. Save it smaller and choose that.</source>
        <translation>这张图片像素过大。请缩小后再选择。</translation>
    </message>
    <message>
        <source>The selected file is damaged. Take or save it again.</source>
        <translation>所选文件已损坏。请重新拍摄或保存。</translation>
    </message>
    <message>
        <source>This computer could not look at the file. Choose it again.</source>
        <translation>这台电脑没能检查该文件，请再选一次。</translation>
    </message>
    <message>
        <source>Can be reopened until</source>
        <translation>可重新开启至</translation>
    </message>
    <message>
        <source>Reconsideration until</source>
        <translation>可申请复核至</translation>
    </message>
    <message>
        <source>Proof of what the number is used for</source>
        <translation>号码用途证明</translation>
    </message>
    <message>
        <source>Proof of work</source>
        <translation>工作证明</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>通话清单</translation>
    </message>
    <message>
        <source>Signed undertaking</source>
        <translation>签署的承诺书</translation>
    </message>
    <message>
        <source>Proof of residence</source>
        <translation>居住证明</translation>
    </message>
    <message>
        <source>Police clearance letter</source>
        <translation>公安机关核查证明</translation>
    </message>
    <message>
        <source>Account holder&apos;s consent</source>
        <translation>机主同意书</translation>
    </message>
    <message>
        <source>Letter of authority</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>Agent&apos;s ID card</source>
        <translation>代办人身份证</translation>
    </message>
    <message>
        <source>Guardian&apos;s consent</source>
        <translation>监护人同意书</translation>
    </message>
    <message>
        <source>Business licence</source>
        <translation>营业执照</translation>
    </message>
    <message>
        <source>Letter with the company&apos;s seal</source>
        <translation>盖章的单位证明</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Travel or residence permit</source>
        <translation>通行证或居留证件</translation>
    </message>
    <message>
        <source>Proof of the change of name</source>
        <translation>姓名变更证明</translation>
    </message>
    <message>
        <source>Proof of payment</source>
        <translation>缴费凭证</translation>
    </message>
    <message>
        <source>Death certificate</source>
        <translation>死亡证明</translation>
    </message>
    <message>
        <source>Proof of kinship</source>
        <translation>亲属关系证明</translation>
    </message>
</context>
</TS>
