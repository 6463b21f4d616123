#pragma once
// Pages for people: the payer's page /pay/{id} and the back office /console. /signin is registered with the
// provider.

namespace unbar::sandbox {

class Appeals;
class Rules;
class Server;
class World;

void installPages(Server &server, World &world, Rules &rules, Appeals &appeals);

} // namespace unbar::sandbox
