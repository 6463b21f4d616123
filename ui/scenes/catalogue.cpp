#include "ui/scenes/scene_lists.h"

namespace unbar::ui {

namespace scenes {

workflows::SessionView signedOut()
{
    workflows::SessionView view = session();
    view.signedIn = false;
    view.number = {};
    view.waitingCount = 0;
    return view;
}

workflows::SessionView offline()
{
    workflows::SessionView view = session();
    view.connection = workflows::Connection::Offline;
    return view;
}

domain::OperatorDocument longDocument()
{
    domain::OperatorDocument document = operatorDocument();
    document.names = {
        {QStringLiteral("zh_CN"), QString::fromUtf8("示例移动通信集团有限公司沿海地区分公司")},
        {QStringLiteral("en"), QStringLiteral("Example Mobile Communications Group, Coastal Region")}};
    document.legalName = QString::fromUtf8("示例移动通信集团有限公司沿海地区分公司客户服务中心");
    for (auto &channel : document.channels) {
        if (channel.kind == QLatin1String("store"))
            channel.value = QString::fromUtf8(
                "示例市高新技术产业开发区科学大道与创新路交叉口东南角综合楼一层 108 号商铺");
    }
    return document;
}

} // namespace scenes

std::vector<Scene> allScenes()
{
    std::vector<Scene> all;
    for (auto part : {scenes::signInScenes(), scenes::diagnoseScenes(), scenes::payScenes(),
                      scenes::trackScenes(), scenes::trackAppealScenes(), scenes::verifyScenes(),
                      scenes::appealScenes(), scenes::otherScenes()}) {
        for (auto &scene : part)
            all.push_back(std::move(scene));
    }
    return all;
}

} // namespace unbar::ui
